import { defineLesson } from '@/catalogue/define-lesson';

export default defineLesson({
  track: 'foundations',
  order: 5,
  requires: ['neuron'],
  title: { en: 'Gradient descent', zh: '梯度下降' },
  summary: {
    en: 'Find the lowest loss by walking downhill: what the gradient says, how long a step may be, and why looking at one example at a time works.',
    zh: '沿着下坡一步步走到损失最低的地方：梯度说明了什么，一步最多能迈多大，为什么每次只看一个样本也行。',
  },
  minutes: 30,
  terms: [
    {
      id: 'w1',
      tex: 'w_1',
      name: { en: 'first weight', zh: '第一个权重' },
      family: 'weight',
      code: [],
    },
    {
      id: 'w2',
      tex: 'w_2',
      name: { en: 'second weight', zh: '第二个权重' },
      family: 'weight',
      code: [],
    },
    {
      id: 'w',
      tex: 'w',
      name: { en: 'weight', zh: '权重' },
      family: 'weight',
      code: ['w'],
    },
    { id: 'b', tex: 'b', name: { en: 'bias', zh: '偏置' }, family: 'bias', code: ['b'] },
    { id: 'loss', tex: 'L', name: { en: 'loss', zh: '损失' }, family: 'loss', code: ['loss'] },
    {
      id: 'gradient',
      tex: '\\nabla L',
      name: { en: 'gradient', zh: '梯度' },
      family: 'gradient',
      code: ['byW', 'byB'],
    },
    {
      id: 'rate',
      tex: '\\alpha',
      name: { en: 'learning rate', zh: '学习率' },
      family: 'rate',
      code: ['rate'],
    },
    {
      id: 'batch',
      tex: 'm',
      name: { en: 'batch size', zh: '批量大小' },
      family: 'neutral',
      code: ['batchSize'],
    },
  ],
  figures: ['descent', 'batches'],
  cells: ['fit'],
  exercises: ['slopes', 'walk', 'rate'],
});
