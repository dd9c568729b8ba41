import { defineLesson } from '@/catalogue/define-lesson';

export default defineLesson({
  track: 'foundations',
  order: 2,
  requires: ['neuron'],
  title: { en: 'Activation functions', zh: '激活函数' },
  summary: {
    en: 'Sigmoid, tanh, ReLU and their relatives: how they bend a number, how much of a nudge they let through, and how softmax turns scores into probabilities.',
    zh: 'sigmoid、tanh、ReLU 和它们的亲戚：怎样把一个数折弯，输入微微一变时又放过多少；softmax 怎样把得分变成概率。',
  },
  minutes: 40,
  terms: [
    { id: 'z', tex: 'z', entry: 'weighted-sum', code: ['z'] },
    { id: 'f', tex: 'f', entry: 'activation-function', code: ['f'] },
    { id: 'a', tex: 'a', entry: 'activation', code: ['a'] },
    {
      id: 'slope',
      tex: "f'(z)",
      entry: 'derivative',
      name: { en: 'slope of the activation function', zh: '激活函数的导数' },
      code: ['slopes'],
    },
    { id: 'x', tex: 'x', entry: 'input', code: ['x'] },
    { id: 'w', tex: 'w', entry: 'weight', code: ['w1', 'w2'] },
    { id: 'logit', tex: 'z_i', entry: 'logit', code: ['logits'] },
    { id: 'p', tex: 'p_i', entry: 'probability', code: [] },
    { id: 'temperature', tex: 'T', entry: 'temperature', code: [] },
    {
      id: 'unit-weight',
      tex: 'w',
      entry: 'weight',
      name: { en: 'weight of the unit', zh: '这个单元的权重' },
      code: ['w'],
    },
    { id: 'b', tex: 'b', entry: 'bias', code: ['b'] },
    { id: 'rate', tex: '\\alpha', entry: 'learning-rate', code: ['rate'] },
    { id: 'loss', tex: 'L', entry: 'loss', code: ['loss'] },
  ],
  figures: ['curves', 'softmax', 'dying'],
  cells: ['bend', 'dying'],
  exercises: ['slopes', 'stable'],
});
