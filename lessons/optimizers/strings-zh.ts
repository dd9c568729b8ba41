/** The figures' words in Chinese. */
import type { Words } from './strings-en';

const optimisers: Words['optimisers'] = {
  sgd: '梯度下降',
  momentum: '动量法',
  rmsprop: 'RMSProp',
  adam: 'Adam',
  adamw: 'AdamW',
};

export const zh: Words = {
  surface: '曲面',
  scenes: {
    bowl: '碗',
    ravine: '峡谷',
    saddle: '鞍',
    rosenbrock: 'Rosenbrock 弯谷',
    beale: 'Beale 平原',
    gorge: '陡峡谷',
  },
  optimiser: '优化器',
  optimisers,
  racers: { ...optimisers, own: '你写的优化器' },
  rate: '学习率 α',
  start: '起点',
  startText: (point, loss) => `${point}；损失 ${loss}`,
  settings: {
    beta: 'β：m 的保留比例',
    rho: 'ρ：v 的保留比例',
    beta1: 'β₁：m 的保留比例',
    beta2: 'β₂：v 的保留比例',
    decay: 'λ：权重衰减',
  },
  corrected: '偏差修正',
  step: {
    figureName: '优化器的一步',
    caption: '在图上点一下，或拖动圆环，就换了起点。卡片写出每个权重接下来的一步，数字都已代入。',
    legend: '圆环是起点，圆点是现在的位置，虚线箭头是下一步，十字是最低点。',
    legendOther: (corrected) =>
      corrected
        ? '末端为方块的虚线：不做偏差修正的同一条路线。'
        : '末端为方块的虚线：做偏差修正的同一条路线。',
    card: (weight, step) => `${weight} 的第 ${step} 步`,
    lossNow: (steps) => `走了 ${steps} 步，L =`,
    lost: '数值溢出，这是最后一步。',
    slopeHere: (weight, value) => `∂L/∂${weight}，在 ${value} 处`,
    description: (state) =>
      `${state.optimiser}，曲面：${state.scene}。从 ${state.start} 出发，学习率 ${state.rate}，走 ${state.steps} 步到达 ${state.at}，损失为 ${state.loss}。下一步移动 ${state.move}。`,
  },
  race: {
    figureName: '优化器的比赛',
    caption:
      '大家从圆环处同时出发，学习率各不相同；不想让谁跑，就取消勾选。“你写的优化器”由下文的代码来跑。',
    legend:
      '各种记号标出每一位现在的位置，十字是最低点。立体图中，Rosenbrock 与 Beale 曲面的高度取了对数。',
    racer: '选手',
    rateOf: (name) => `学习率（${name}）`,
    excess: '高出最低点',
    arrived: '到达步数',
    arrivedAt: (step) => (step === null ? '–' : String(step)),
    arrivedMeaning: '到达：损失比最低值高出不到 0.01，且此后一直如此。全程 300 步。',
    equalise: '统一学习率',
    tuned: '恢复合适的学习率',
    ownWaiting: '尚未参赛',
    ownRunning: '来自下文的代码',
    curves: '每一步之后，损失比最低值高出多少',
    steps: '步数',
    ownFailed: (reason) => `你的优化器停下了：${reason}`,
    ownBadAnswer: '它没有返回两个有限的更新量',
    description: (race) =>
      `曲面：${race.scene}。从 ${race.start} 出发，走 ${race.steps} 步之后，损失高出最低值：${race.racers.map(({ name, excess }) => `${name} ${excess}`).join('，')}。`,
  },
  map: {
    figureName: '不同设置得到的损失',
    caption: '左图中的每一点是一组设置，颜色表示这组设置走到的损失。拖动探针，右图就画出它的路线。',
    legend:
      '越蓝，最后的损失越低，每条线相差十倍；橙色加斜线处，比起点还高。虚线是极限 2(1 + β)/c。',
    steps: '步数',
    probe: '探针：学习率与记忆',
    probeText: (rate, memory, left) => `α 为 ${rate}，β 为 ${memory}：损失还剩 ${left}`,
    axisRate: 'α →',
    axisMemory: { momentum: '↑ β', adam: '↑ β₁' },
    left: '剩余损失 ÷ 起点损失',
    description: (map) =>
      `${map.optimiser}，曲面：${map.scene}。α = ${map.rate}，β = ${map.memory}，走 ${map.steps} 步之后，剩余损失与起点损失之比：${map.left}。`,
  },
};
