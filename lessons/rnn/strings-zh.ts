/** 图中文字的中文版；类型以英文版为准。 */
import type { en } from './strings-en';

const units: Readonly<Record<string, string>> = { ' ': '空格', '\n': '换行' };

export const zh: typeof en = {
  cell: {
    figureName: '一步一步看循环单元',
    caption: '可以输入别的符号，改动权重，选择某一步。每一列都是同一个单元，只是晚了一个时间步。',
    description: (step, state, output, influence) =>
      `第 ${step} 步的隐状态是 ${state}，输出是 ${output}。到这一步为止，输出对各个输入的梯度长度：${influence}。`,
    symbols: '符号，每步一个：a、b，其他任何字符都算空白',
    unrolled: '按时间展开的循环单元，每步一列',
    step: (step, symbol, state, output) =>
      `第 ${step} 步：符号 ${symbol}，隐状态 ${state}，输出 ${output}`,
    empty: '请至少输入一个符号。',
    blank: '空白',
    influence: (step) => `每个输入对第 ${step} 步的输出有多大影响：梯度的长度`,
    inputWeights: '来自输入的权重：每行一个单元，两列是 a 和 b',
    recurrentWeights: '来自上一步隐状态的权重：行是现在的单元，列是上一步的单元',
    bias: '两个单元的偏置',
    outputWeights: '输出的权重',
    weight: (name, row, column) => `${name}，第 ${row} 行第 ${column} 列`,
    sums: (step) => `第 ${step} 步的算式`,
    undo: '撤销',
    scenes: '场景',
    scene: {
      keep: '记住的符号',
      fade: '淡去的符号',
      before: '一步之前',
      spin: '转圈的状态',
    },
  },
  strip: {
    figureName: '哪些字母影响下一个字母',
    caption: '选一个字母作为“现在”，或者改动文字。颜色就是梯度，每次改动都重新计算。',
    description: (text, letter, probability, most) =>
      `读完“${text}”，网络认为下一个是${letter}的概率为 ${probability}。前面的字母里，${most}的影响最大。`,
    text: '文字：英文字母和空格',
    row: (letter) => `每个字母对${letter}的 ln p 有多大影响`,
    spoken: (letter) => units[letter] ?? ` ${letter} `,
    guesses: '下一个字母',
    likeliest: '最可能的下一个字母；选一个，看它的概率受谁影响',
    writeOn: '添上最可能的字母',
    log: '按数量级着色',
    recorded: (steps) => `权重来自下面的代码训练 ${steps} 步之后的记录。`,
    followed: (step) => `权重来自你自己运行的代码，第 ${step} 步。`,
    reading: (letter, back, value) => `影响最大的是 ${back} 步之前的“${letter}”：${value}`,
    here: (letter, value) => `影响最大的是现在的字母“${letter}”：${value}`,
    samples: '例句',
    sample: {
      cat: '……the cat that',
      dog: '……the dog that',
      cow: '……the cow with the crumpled horn that',
      fox: '……the fox that',
    },
  },
  gap: {
    figureName: '梯度的长度随间隔的变化',
    caption: '上下拖动圆点，放大或缩小 U；拖动下面的标签，读另一个间隔。纵轴是 10 的幂。',
    description: (sigma, gap, length, bound) =>
      `U 的最大奇异值是 ${sigma}。往回 ${gap} 步，梯度的长度是 ${length}；σ 的 ${gap} 次方是 ${bound}。`,
    kind: 'U',
    kinds: {
      orthogonal: '正交矩阵乘以 σ',
      normal: '正态随机数，缩放到 σ',
    },
    sigma: 'U 的最大奇异值',
    gap: '间隔',
    steps: (gap) => `往回 ${gap} 步`,
    drive: '输入的强度',
    axes: ['往回的步数', '10 的幂'],
    quantity: (gap) => `往回 ${gap} 步的长度`,
    bound: 'σᵏ：U 最多能做到的',
    linear: '只有 U，没有 tanh',
    real: '真正的梯度：U 和 tanh',
    slope: '这些步里 1 − h² 的平均值',
    factor: '平均每步',
    verdict: {
      down: '梯度消失。',
      still: '数量级基本不变。',
      up: '梯度爆炸。',
    },
  },
};
