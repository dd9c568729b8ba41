/** The figures' Chinese words. */
import type { ActivationStrings } from './strings';
import { subscript } from './strings-en';

export const activationWordsZh: ActivationStrings = {
  choose: '激活函数',
  names: {
    sigmoid: 'sigmoid',
    tanh: 'tanh',
    relu: 'ReLU',
    'leaky-relu': 'Leaky ReLU',
    elu: 'ELU',
    gelu: 'GELU',
  },
  log: '对数刻度',
  curves: {
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
  chain: {
    caption:
      '最上面是输出，往下一层层退回输入。每一行都用自己的 w · f′(z) 去乘上一行的梯度。空心点表示函数在那里几乎是平的。',
    description: ({ name, x, w, depth, gradient, verdict }) =>
      `一条 ${depth} 层的链，每层一个 ${name} 单元，权重 ${w}，输入 ${x}。输出的变化是输入变化的 ${gradient} 倍。${verdict}`,
    heads: ['层', 'z 的位置', 'w · f′(z)', '乘到这里的梯度'],
    input: '输入 x',
    weight: '权重 w',
    depth: '层数',
    whole: (depth) => `∂a${subscript(depth)}/∂x`,
    verdicts: {
      dead: '断了：有一个因子恰好是 0，它前面的就全是 0。',
      vanished: '消失了：传到头的不足千分之一。',
      kept: '传到了。',
      exploded: '爆炸了：传到头时放大了一千倍以上。',
    },
  },
  deep: {
    caption:
      '十层，每层 16 个单元，三个输出，114 只企鹅，权重刚刚随机取定。这里所有的数都来自一次前向传播和一次反向传播。',
    description: ({ name, gain, first, last, dead }) =>
      `十层，每层 16 个 ${name} 单元，权重增益 ${gain}。第 10 层的梯度长 ${last}，第 1 层的梯度长 ${first}。死亡的单元有 ${dead} 个。`,
    heads: ['层', '加权和 z', '平坦', '‖∂L/∂W‖'],
    gain: '增益',
    seed: '种子',
    seedLabel: '权重的随机种子',
    dead: (count, all) => `${all} 个中死了 ${count} 个`,
    ratio: (times) => `第 10 层的梯度是第 1 层的 ${times} 倍。`,
    loss: (loss) => `（损失：${loss}）`,
    legend:
      '每个直方图统计一层的加权和 z，从 −5 到 5，所有企鹅、所有单元合在一起；超出范围的算在最边上的一条里。有底色、空心条的区间，是导数不足最大导数 5% 的地方；“平坦”就是落在那里的比例。如果一个单元对每一只企鹅的导数都是 0，它就是死的。',
  },
  dying: {
    caption:
      '在图上点一下，或拖动圆环，就换了起点；圆环获得焦点时可以用方向键移动。下面是这个单元对每个车速的回答，以及 50 辆车的数据。',
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
      dead: '死了：对每辆车都没有反应，梯度恰好是 0，再也不会动。',
      asleep: '睡着了：对每辆车都没有反应，但导数不是 0，还能慢慢爬回来。',
      arrived: '到了：梯度几乎为 0，因为已经拟合好了。',
      learning: '正在学习。',
    },
  },
  softmax: {
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
