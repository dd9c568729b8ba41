import { defineLesson } from '@/catalogue/define-lesson';

export default defineLesson({
  track: 'foundations',
  order: 4,
  requires: ['neuron', 'network'],
  title: { en: 'Loss functions', zh: '损失函数' },
  summary: {
    en: 'One number for how wrong a network is: squares, absolute values, cross-entropy, what each of them forgives, and where each of them breaks.',
    zh: '用一个数说明网络错得有多厉害：平方、绝对值、交叉熵，各自能容忍什么，又会在哪里失灵。',
  },
  minutes: 60,
  terms: [
    { id: 'y', tex: 'y_i', entry: 'target', code: ['y', 'damaged'] },
    { id: 'p', tex: '\\hat y_i', entry: 'prediction', code: ['p'] },
    { id: 'e', tex: 'e_i', entry: 'error', code: ['e'] },
    { id: 'w', tex: 'w', entry: 'weight', code: ['w'] },
    { id: 'b', tex: 'b', entry: 'bias', code: ['b'] },
    { id: 'z', tex: 'z', entry: 'logit', code: ['z'] },
    { id: 'loss', tex: 'L', entry: 'loss', code: ['loss', 'lossOf', 'losses'] },
    {
      id: 'mse',
      tex: '\\mathrm{MSE}',
      entry: 'mean-squared-error',
      code: ['meanSquaredError'],
    },
    {
      id: 'mae',
      tex: '\\mathrm{MAE}',
      entry: 'mean-absolute-error',
      code: ['absoluteDifference'],
    },
    { id: 'huber', tex: 'H_\\delta', entry: 'huber-loss', code: ['huber', 'huberLoss'] },
    {
      id: 'entropy',
      tex: '\\mathrm{CE}',
      entry: 'cross-entropy',
      code: ['sigmoidCrossEntropy', 'crossEntropy'],
    },
    {
      id: 'slope',
      tex: '\\partial L/\\partial z',
      entry: 'derivative',
      name: { en: 'derivative of the loss', zh: '损失的导数' },
      code: ['slope'],
    },
  ],
  figures: ['worked', 'fit', 'entropy', 'logit'],
  cells: ['fit', 'zero', 'rings'],
  exercises: ['centre', 'huber', 'stable'],
});
