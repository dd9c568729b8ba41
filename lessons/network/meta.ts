import { defineLesson } from '@/catalogue/define-lesson';

export default defineLesson({
  track: 'foundations',
  order: 3,
  requires: ['neuron', 'activations'],
  title: { en: 'Networks of layers', zh: '层层相连的网络' },
  summary: {
    en: 'Neurons side by side and one behind the other: what each hidden unit draws, a layer as one matrix product, what width and depth can do, and what they cost.',
    zh: '把神经元并排放好、层层相接：每个隐藏单元画出什么，一层怎样写成一次矩阵乘法，宽度和深度各能做什么、要付出多少参数。',
  },
  minutes: 75,
  terms: [
    { id: 'x', tex: 'x', entry: 'input', code: ['x', 'points'] },
    {
      id: 'matrix',
      tex: 'W',
      entry: 'weight',
      name: { en: 'weight matrix', zh: '权重矩阵' },
      code: ['W', 'W1', 'W2'],
    },
    { id: 'w', tex: 'w', entry: 'weight', code: [] },
    { id: 'b', tex: 'b', entry: 'bias', code: ['b', 'b1', 'b2'] },
    { id: 'z', tex: 'z', entry: 'weighted-sum', code: ['z'] },
    { id: 'f', tex: 'f', entry: 'activation-function', code: ['activation', 'f'] },
    { id: 'a', tex: 'a', entry: 'activation', code: ['a'] },
    { id: 'y', tex: '\\hat y', entry: 'output', code: [] },
    { id: 'hidden', tex: 'a^{(1)}', entry: 'hidden-layer', code: [] },
    { id: 'width', tex: 'm', entry: 'width', code: ['units', 'widths'] },
    { id: 'depth', tex: 'k', entry: 'depth', code: [] },
    {
      id: 'n',
      tex: 'N',
      entry: 'parameter',
      name: { en: 'number of parameters', zh: '参数个数' },
      code: ['countParams', 'countParameters'],
    },
    { id: 'loss', tex: 'L', entry: 'loss', code: ['loss'] },
  ],
  figures: ['playground', 'layer', 'fold'],
  cells: ['xor', 'spirals', 'narrow'],
  exercises: ['dense', 'count', 'budget', 'merge'],
});
