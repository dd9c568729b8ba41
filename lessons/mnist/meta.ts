import { defineLesson } from '@/catalogue/define-lesson';

export default defineLesson({
  track: 'projects',
  order: 0,
  requires: ['activations', 'optimizers', 'training'],
  title: { en: 'Handwritten digits', zh: '手写数字' },
  summary: {
    en: 'Train a convolutional network on all 60,000 digits of MNIST in your own browser, let it read your handwriting, and look inside while it does.',
    zh: '在自己的浏览器里用 MNIST 的全部 60,000 个数字训练卷积网络，让它认你写的字，并看看它内部发生了什么。',
  },
  minutes: 50,
  terms: [
    {
      id: 'x',
      tex: 'x',
      entry: 'input',
      name: { en: 'input pixel', zh: '输入像素' },
      code: ['x'],
    },
    {
      id: 'w',
      tex: 'w',
      entry: 'kernel',
      code: ['conv'],
    },
    { id: 'b', tex: 'b', entry: 'bias', code: [] },
    {
      id: 'a',
      tex: 'a',
      entry: 'feature-map',
      code: [],
    },
    {
      id: 'z',
      tex: 'z_k',
      entry: 'logit',
      code: ['z', 'logits'],
    },
    {
      id: 'p',
      tex: 'p_k',
      entry: 'probability',
      code: [],
    },
    { id: 'loss', tex: 'L', entry: 'loss', code: ['loss'] },
    {
      id: 'rate',
      tex: '\\alpha',
      entry: 'learning-rate',
      code: ['rate'],
    },
  ],
  figures: ['networks', 'digit', 'features', 'confusion'],
  cells: ['train'],
  exercises: ['count-parameters', 'stable-loss', 'budget', 'centre-digit'],
});
