import { defineLesson } from '@/catalogue/define-lesson';

export default defineLesson({
  track: 'architectures',
  order: 7,
  requires: ['loss', 'backprop', 'training', 'mnist'],
  title: { en: 'Autoencoders and self-supervision', zh: '自编码器与自监督' },
  summary: {
    en: 'A network squeezes a digit through two numbers and draws it again: a plane to walk in, digits out of nothing, and what can be learned without labels.',
    zh: '网络把一个数字压成两个数，再照着画出来：一个可以走动的平面，凭空画出数字，以及没有标签也能学到的东西。',
  },
  minutes: 45,
  terms: [
    { id: 'x', tex: 'x', entry: 'input', name: { en: 'digit', zh: '数字图片' }, code: ['x'] },
    { id: 'c', tex: 'c', entry: 'code', code: ['c', 'codes'] },
    { id: 'y', tex: '\\hat y', entry: 'reconstruction', code: [] },
    { id: 'loss', tex: 'L', entry: 'loss', code: ['loss'] },
    { id: 'mu', tex: '\\mu', entry: 'mean', code: ['mu'] },
    { id: 'sigma', tex: '\\sigma', entry: 'standard-deviation', code: ['s'] },
    { id: 'kl', tex: 'D', entry: 'kl-divergence', code: ['KL', 'kl'] },
    {
      id: 'weight',
      tex: '\\lambda',
      entry: 'hyperparameter',
      name: { en: 'KL weight', zh: 'KL 权重' },
      code: ['weight'],
    },
  ],
  figures: ['plane', 'denoise'],
  cells: ['bottleneck', 'plane', 'denoise', 'masked'],
  exercises: ['interpolate', 'kl', 'mask'],
});
