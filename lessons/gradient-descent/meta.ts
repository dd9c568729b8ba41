import { defineLesson } from '@/catalogue/define-lesson';

export default defineLesson({
  track: 'foundations',
  order: 5,
  requires: ['loss'],
  title: { en: 'Gradient descent', zh: '梯度下降' },
  summary: {
    en: 'Find the lowest loss by walking downhill: what the gradient says, how long a step may be, and why looking at one example at a time works.',
    zh: '沿着下坡一步步走到损失最低的地方：梯度说明了什么，一步最多能迈多大，为什么每次只看一个样本也行。',
  },
  minutes: 60,
  terms: [
    {
      id: 'w1',
      tex: 'w_1',
      entry: 'weight',
      name: { en: 'first weight', zh: '第一个权重' },
      code: [],
    },
    {
      id: 'w2',
      tex: 'w_2',
      entry: 'weight',
      name: { en: 'second weight', zh: '第二个权重' },
      code: [],
    },
    {
      id: 'w',
      tex: 'w',
      entry: 'weight',
      code: ['w'],
    },
    { id: 'b', tex: 'b', entry: 'bias', code: ['b'] },
    { id: 'loss', tex: 'L', entry: 'loss', code: ['loss'] },
    {
      id: 'gradient',
      tex: '\\nabla L',
      entry: 'gradient',
      code: ['byW', 'byB'],
    },
    {
      id: 'rate',
      tex: '\\alpha',
      entry: 'learning-rate',
      code: ['rate'],
    },
    {
      id: 'batch',
      tex: 'm',
      entry: 'batch-size',
      code: ['size', 'batch'],
    },
  ],
  figures: ['descent', 'batches'],
  cells: ['fit', 'batches'],
  exercises: ['slopes', 'walk', 'rate'],
});
