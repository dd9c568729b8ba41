import { defineLesson } from '@/catalogue/define-lesson';

export default defineLesson({
  track: 'foundations',
  order: 2,
  requires: ['neuron'],
  title: { en: 'Activation functions', zh: '激活函数' },
  summary: {
    en: 'Sigmoid, tanh, ReLU and their relatives: what they do to a number on its way forward, and to the gradient on its way back.',
    zh: 'sigmoid、tanh、ReLU 和它们的亲戚：数值往前传时它们做什么，梯度往回传时它们又做什么。',
  },
  minutes: 35,
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
    { id: 'x', tex: 'x', entry: 'input', code: ['inputs'] },
    { id: 'w', tex: 'w', entry: 'weight', code: ['weights'] },
    { id: 'gradient', tex: '\\partial', entry: 'gradient', code: ['grads', 'gradient'] },
    { id: 'logit', tex: 'z_i', entry: 'logit', code: ['logits'] },
    { id: 'p', tex: 'p_i', entry: 'probability', code: [] },
    { id: 'temperature', tex: 'T', entry: 'temperature', code: [] },
    {
      id: 'unit-weight',
      tex: 'w',
      entry: 'weight',
      name: { en: 'weight of the unit', zh: '这个单元的权重' },
      code: [],
    },
    { id: 'b', tex: 'b', entry: 'bias', code: [] },
    { id: 'rate', tex: '\\alpha', entry: 'learning-rate', code: ['rate'] },
    { id: 'loss', tex: 'L', entry: 'loss', code: ['loss'] },
  ],
  figures: ['curves', 'chain', 'deep', 'softmax', 'dying'],
  cells: ['depth', 'dying'],
  exercises: ['slopes', 'stable', 'revive'],
});
