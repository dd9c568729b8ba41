import { defineLesson } from '@/catalogue/define-lesson';

export default defineLesson({
  track: 'architectures',
  order: 1,
  requires: ['convolution', 'optimizers', 'training'],
  title: { en: 'Convolutional networks', zh: '卷积网络' },
  summary: {
    en: 'Your own digit on its way through a trained network: every map, every product, all that a value can see; and why a moved digit is read wrongly.',
    zh: '看你写的数字穿过训练好的网络：每张特征图、每个乘积、每个数能看到多大一片；以及为什么数字挪了位置就认错。',
  },
  minutes: 45,
  terms: [
    {
      id: 'x',
      tex: 'x_{i,j}',
      entry: 'input',
      name: { en: 'pixel', zh: '像素' },
      code: ['x', 'moved'],
    },
    { id: 'w', tex: 'w_{m,n,c}', entry: 'kernel', code: ['conv'] },
    { id: 'b', tex: 'b', entry: 'bias', code: [] },
    { id: 'a', tex: 'a_{i,j}', entry: 'feature-map', code: [] },
    { id: 'v', tex: 'W_{i,k}', entry: 'weight', code: [] },
    { id: 'z', tex: 'z_k', entry: 'logit', code: ['z'] },
    { id: 'p', tex: 'p_k', entry: 'probability', code: [] },
    { id: 'r', tex: 'r', entry: 'receptive-field', code: [] },
    { id: 'loss', tex: 'L', entry: 'loss', code: ['loss'] },
  ],
  figures: ['flow', 'counts'],
  cells: ['train', 'moved'],
  exercises: ['receptive-field', 'max-pool', 'moved-digits'],
});
