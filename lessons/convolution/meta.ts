import { defineLesson } from '@/catalogue/define-lesson';

export default defineLesson({
  track: 'architectures',
  order: 0,
  requires: ['network', 'backprop', 'training'],
  title: { en: 'Convolution', zh: '卷积' },
  summary: {
    en: 'One small grid of weights looks at every place of a picture: what it finds, what it costs, and how it is learned.',
    zh: '一小块权重看遍图片的每个位置：它能找到什么，要花多少计算，又是怎样学到的。',
  },
  minutes: 40,
  terms: [
    {
      id: 'x',
      tex: 'x_{i,j}',
      entry: 'input',
      name: { en: 'pixel', zh: '像素' },
      code: ['x', 'pixels'],
    },
    { id: 'w', tex: 'w_{m,n}', entry: 'kernel', code: ['w', 'kernel'] },
    { id: 'b', tex: 'b', entry: 'bias', code: [] },
    { id: 'z', tex: 'z_{i,j}', entry: 'feature-map', code: ['z', 'map'] },
    { id: 'padding', tex: 'p', entry: 'padding', code: [] },
    { id: 'stride', tex: 's', entry: 'stride', code: [] },
    { id: 'dilation', tex: 'd', entry: 'dilation', code: [] },
    { id: 'delta', tex: '\\delta_{i,j}', entry: 'error-signal', code: ['delta'] },
    { id: 'loss', tex: 'L', entry: 'loss', code: ['loss'] },
  ],
  figures: ['window', 'channels', 'pooling'],
  cells: ['by-hand', 'learn'],
  exercises: ['output-size', 'design', 'gradient'],
});
