/** The figures' Chinese words. */
import type { Words } from './strings-en';

export const zh: Words = {
  curves: {
    figureName: '激活函数和它的导数',
    caption: '沿着图的下沿拖动 z，或在图上任意处点一下，也可以用方向键。换一个函数，z 不变。',
    description: ({ name, z, a, slope, percent }) =>
      `${name} 函数、它的导数和切线。z = ${z} 处，函数值为 ${a}，导数为 ${slope}，是最大导数的 ${percent}%。`,
    keys: { f: 'f(z)', slope: '导数 f′(z)', tangent: '切线' },
    handle: 'z',
    handleText: (z, a, slope) => `z = ${z}；函数值 ${a}；导数 ${slope}`,
    card: (z) => `z = ${z} 处：`,
    share: (percent, largest) => `这是它最大导数 ${largest} 的 ${percent}%。`,
    nudge: (by, change) => `z 增加 ${by}，a 大约变化 ${change}。`,
    leak: '负半轴的斜率',
    all: '同时画出六条曲线',
    corner: '尖角处没有导数，取 0 只是约定。',
  },
  dying: {
    figureName: '一个可能死亡的单元',
    caption:
      '在图上点一下，或拖动圆环，就换了起点；选中圆环后，也可以用方向键移动。下面是这个单元对每个车速的回答，以及 50 辆车的数据。',
    description: ({ name, start, rate, steps, at, loss, awake, verdict }) =>
      `一个 ${name} 单元。从 (w, b) = ${start} 出发，学习率 ${rate}，走 ${steps} 步到达 ${at}，损失为 ${loss}，对 50 辆车中的 ${awake} 辆有反应。${verdict}`,
    axes: ['车速（10 mph）', '距离（100 ft）'],
    start: '起点',
    startText: (point) => `(w, b) = ${point}`,
    legend:
      '损失随 w 和 b 的变化，越红越高。圆环是起点，圆点是现在的位置，虚线箭头是下一步，十字是最低点。',
    rate: '学习率 α',
    nextStep: (step) => `接下来的第 ${step} 步：`,
    awake: (count, all) => `${all} 辆车中有 ${count} 辆使 z 大于 0。`,
    verdicts: {
      dead: '死了：对每辆车都没有反应，梯度恰好是 0，再也动不了。',
      asleep: '睡着了：对每辆车都没有反应，但导数不是 0，还能慢慢爬回来。',
      arrived: '到了：梯度几乎为 0，因为已经拟合好了。',
      learning: '正在学习。',
    },
  },
  softmax: {
    figureName: '四个 logit 的 softmax',
    caption: '拖动 logit，或用方向键移动它。',
    description: (classes, temperature) =>
      `温度为 ${temperature} 的 softmax：${classes.map(({ name, logit, probability }) => `${name}的 logit 为 ${logit}，概率为 ${probability}`).join('；')}。`,
    group: 'logit 与概率',
    classes: ['猫', '狗', '狐狸', '猫头鹰'],
    heads: { logit: 'logit zᵢ', power: 'e^(zᵢ/T)', probability: '概率 pᵢ' },
    handle: (name) => `${name}的 logit`,
    handleText: (logit, probability) => `${logit}；概率 ${probability}`,
    sum: '合计',
    temperature: '温度 T',
    shift: (by) => (by > 0 ? '全部加 1' : '全部减 1'),
  },
};
