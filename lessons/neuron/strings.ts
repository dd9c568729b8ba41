/** The figure's words in both languages. */
import { defineWords } from '@/i18n/define-words';
import type { ActivationName } from '@/math/activation';
import type { GateName } from './model';

interface Reading {
  readonly z: string;
  readonly y: string;
}

const en = {
  figureName: 'A neuron as a graph and on the plane',
  caption:
    'Drag the line, the tip of its arrow, the ringed point, or a weight on the graph; or type. Arrow keys move whatever has the focus, Shift moves it faster.',
  activation: 'Activation f',
  activations: {
    step: 'step',
    sigmoid: 'sigmoid',
    tanh: 'tanh',
    relu: 'ReLU',
    linear: 'linear',
  } satisfies Record<ActivationName, string>,
  points: 'Points',
  gates: { none: 'none', and: 'AND', or: 'OR', xor: 'XOR' } satisfies Record<
    GateName | 'none',
    string
  >,
  undo: 'Undo',
  double: 'Double w and b',
  halve: 'Halve w and b',
  weight: (index: number) => `Weight w${index}`,
  input: (index: number) => `Input x${index}`,
  bias: 'Bias b',
  line: 'Decision line (bias)',
  normal: 'Tip of the normal (both weights)',
  point: 'Input point',
  sum: 'sum',
  output: 'output',
  valueText: (value: string, { z, y }: Reading) => `${value}; sum ${z}, output ${y}`,
  pairText: (first: string, second: string, { z, y }: Reading) =>
    `${first} and ${second}; sum ${z}, output ${y}`,
  right: (right: number, total: number) => `${right} of ${total} points right`,
  loss: 'loss',
  distance: 'distance from the line',
  target: (target: 0 | 1) => `target ${target}`,
  wrong: 'on the wrong side',
  noLine: 'Both weights are 0: there is no line.',
  description: (state: {
    w: readonly [string, string];
    b: string;
    x: readonly [string, string];
    f: string;
    z: string;
    y: string;
    score: string;
  }) =>
    `A neuron with weights ${state.w.join(' and ')} and bias ${state.b}. Inputs ${state.x.join(' and ')} give the sum ${state.z}; the ${state.f} function makes it the output ${state.y}. The plane of all inputs is coloured by the output: orange low, blue high. ${state.score}`,
  scoreSentence: (gate: string, right: number, total: number) =>
    `Of the ${total} points of ${gate}, ${right} are on the right side of the line.`,
  run: {
    figureName: 'The neuron in training',
    caption:
      'The neuron that the cell above is training. Press Run there, then move the slider to see any step again.',
    waiting:
      'Nothing has run yet: these are two weights and a bias of 0, which say 0.5 everywhere.',
    step: (step: number) => `step ${step}`,
    description: (state: {
      step: number;
      w: readonly [string, string];
      b: string;
      score: string;
    }) =>
      `After step ${state.step} the weights are ${state.w.join(' and ')}, the bias is ${state.b}. ${state.score}`,
  },
};

export type Words = typeof en;

const zh: Words = {
  figureName: '神经元的示意图和平面图',
  caption:
    '可以拖动决策边界、箭头的尖端、带圆环的输入点，也可以拖动示意图上的权重，或者直接输入数字。用方向键可以移动当前选中的部分，按住 Shift 移动得更快。',
  activation: '激活函数 f',
  activations: {
    step: '阶跃',
    sigmoid: 'sigmoid',
    tanh: 'tanh',
    relu: 'ReLU',
    linear: '线性',
  },
  points: '数据点',
  gates: { none: '无', and: '与（AND）', or: '或（OR）', xor: '异或（XOR）' },
  undo: '撤销',
  double: 'w 与 b 加倍',
  halve: 'w 与 b 减半',
  weight: (index) => `权重 w${index}`,
  input: (index) => `输入 x${index}`,
  bias: '偏置 b',
  line: '决策边界（偏置）',
  normal: '法向量的尖端（两个权重）',
  point: '输入点',
  sum: '加权和',
  output: '输出',
  valueText: (value, { z, y }) => `${value}；加权和 ${z}，输出 ${y}`,
  pairText: (first, second, { z, y }) => `${first}，${second}；加权和 ${z}，输出 ${y}`,
  right: (right, total) => `${total} 个点中分对 ${right} 个`,
  loss: '损失',
  distance: '到决策边界的距离',
  target: (target) => `目标 ${target}`,
  wrong: '分错了',
  noLine: '两个权重都是 0，没有决策边界。',
  description: (state) =>
    `一个神经元，权重为 ${state.w.join('、')}，偏置为 ${state.b}。输入 ${state.x.join('、')} 的加权和为 ${state.z}，激活函数是“${state.f}”，输出为 ${state.y}。平面上每一点的颜色表示神经元在那里的输出：橙色低，蓝色高。${state.score}`,
  scoreSentence: (gate, right, total) =>
    `${gate}的 ${total} 个点中，有 ${right} 个在决策边界正确的一侧。`,
  run: {
    figureName: '训练中的神经元',
    caption: '上面的代码正在训练的神经元。先在那里按“运行”，再拖动滑块，可以回看任意一步。',
    waiting: '还没有运行：此刻两个权重和偏置都是 0，处处输出 0.5。',
    step: (step) => `第 ${step} 步`,
    description: (state) =>
      `第 ${state.step} 步之后，权重为 ${state.w.join('、')}，偏置为 ${state.b}。${state.score}`,
  },
};

export const useWords = defineWords(en, zh);
