import { defineLesson } from '@/catalogue/define-lesson';

export default defineLesson({
  track: 'foundations',
  order: 6,
  requires: ['gradient-descent'],
  title: { en: 'Momentum, RMSProp, Adam', zh: '动量、RMSProp 与 Adam' },
  summary: {
    en: 'Give the walk downhill a memory, and every weight a step of its own: what momentum, RMSProp, Adam and AdamW add to gradient descent, number by number.',
    zh: '让下山的人有记忆，让每个权重有自己的步长：动量法、RMSProp、Adam 和 AdamW 给梯度下降添了什么，逐个数字看清楚。',
  },
  minutes: 40,
  terms: [
    {
      id: 'w',
      tex: 'w',
      entry: 'weight',
      code: ['w'],
    },
    {
      id: 'loss',
      tex: 'L',
      entry: 'loss',
      code: ['loss'],
    },
  ],
  figures: ['slope'],
  cells: ['descend'],
  exercises: ['gradient'],
});
