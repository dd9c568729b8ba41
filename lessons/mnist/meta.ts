import { defineLesson } from '@/catalogue/define-lesson';

export default defineLesson({
  track: 'projects',
  order: 0,
  requires: ['neuron'],
  title: { en: 'Handwritten digits', zh: '手写数字' },
  summary: {
    en: 'Train a convolutional network on all 60,000 digits of MNIST in your own browser, let it read your handwriting, and look inside while it does.',
    zh: '在自己的浏览器里用 MNIST 的全部 60000 个数字训练卷积网络，让它认你写的字，并看看它内部发生了什么。',
  },
  minutes: 50,
  terms: [
    {
      id: 'x',
      tex: 'x',
      name: { en: 'input pixel', zh: '输入像素' },
      family: 'input',
      code: ['x'],
    },
    {
      id: 'w',
      tex: 'w',
      name: { en: 'kernel weight', zh: '卷积核的权重' },
      family: 'weight',
      code: ['conv'],
    },
    { id: 'b', tex: 'b', name: { en: 'bias', zh: '偏置' }, family: 'bias', code: [] },
    {
      id: 'a',
      tex: 'a',
      name: { en: 'feature map', zh: '特征图' },
      family: 'activation',
      code: [],
    },
    {
      id: 'z',
      tex: 'z_k',
      name: { en: 'logit', zh: 'logit（未归一化的得分）' },
      family: 'preactivation',
      code: ['z', 'logits'],
    },
    {
      id: 'p',
      tex: 'p_k',
      name: { en: 'probability', zh: '概率' },
      family: 'activation',
      code: [],
    },
    { id: 'loss', tex: 'L', name: { en: 'loss', zh: '损失' }, family: 'loss', code: ['loss'] },
    {
      id: 'rate',
      tex: '\\alpha',
      name: { en: 'learning rate', zh: '学习率' },
      family: 'rate',
      code: ['rate'],
    },
  ],
  figures: ['networks', 'digit', 'features', 'confusion'],
  cells: ['train'],
  exercises: ['count-parameters', 'stable-loss', 'budget', 'centre-digit'],
});
