import { defineLesson } from '@/catalogue/define-lesson';

export default defineLesson({
  track: 'foundations',
  order: 0,
  requires: [],
  title: { en: 'New lesson', zh: '新的一课' },
  summary: {
    en: 'One sentence on what the reader will be able to do.',
    zh: '一句话说清读者学完能做什么。',
  },
  minutes: 10,
  terms: [
    {
      id: 'w',
      tex: 'w',
      name: { en: 'weight', zh: '权重' },
      family: 'weight',
      code: ['w'],
    },
    {
      id: 'loss',
      tex: 'L',
      name: { en: 'loss', zh: '损失' },
      family: 'loss',
      code: ['loss'],
    },
  ],
  figures: ['slope'],
  cells: ['descend'],
  exercises: ['gradient'],
});
