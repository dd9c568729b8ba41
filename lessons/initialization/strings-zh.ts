/** The figures' Chinese words. */
import type { Words } from './strings-en';
import { subscript } from './strings-en';

export const zh: Words = {
  log: '对数刻度',
  chain: {
    figureName: '一串层和它们的梯度',
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
      dead: '断了：有一个因子恰好是 0，从那里往输入那一头，梯度全是 0。',
      vanished: '消失了：传到头的不足千分之一。',
      kept: '传到了。',
      exploded: '爆炸了：传到头时放大了一千倍以上。',
    },
  },
  deep: {
    figureName: '网络的十层',
    caption:
      '十层，每层 16 个单元，三个输出，114 只企鹅，权重刚刚随机取定。这里所有的数都来自一次前向传播和一次反向传播。',
    description: ({ name, gain, first, last, spreadFirst, spreadLast, dead }) =>
      `十层，每层 16 个 ${name} 单元，权重增益 ${gain}。梯度的长度（范数）第 10 层是 ${last}，第 1 层是 ${first}。换一只企鹅，第 1 层的激活值相差 ${spreadFirst}，第 10 层的相差 ${spreadLast}。死亡的单元有 ${dead} 个。`,
    heads: ['层', '加权和 z', 'a 的差异', '‖∂L/∂W‖'],
    scene: (name, gain) => `${name}，增益 ${gain}`,
    scenes: '正文里的设置',
    flat: (share) => `平坦 ${share}`,
    gain: '增益',
    seed: '种子',
    seedLabel: '权重的随机种子',
    dead: (count, all) => `${all} 个中死了 ${count} 个`,
    ratio: (times) => `第 10 层的梯度是第 1 层的 ${times} 倍。`,
    loss: (loss) => `（损失：${loss}）`,
    legend:
      '每个直方图统计一层的加权和 z，从 −5 到 5，所有企鹅、所有单元合在一起；超出范围的算在最边上的一条里。有底色、空心条的区间，是导数不足最大导数 5% 的地方；“平坦”就是落在那里的比例。“a 的差异”是换一只企鹅时激活值相差多少：一层中各单元的标准差。如果一个单元对每一只企鹅的导数都是 0，它就是死的。',
  },
};
