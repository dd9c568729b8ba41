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
      entry: 'weight',
      code: ['w'],
    },
    {
      id: 'loss',
      tex: 'L',
      entry: 'loss',
      code: ['loss'],
    },
    {
      id: 'gradient',
      tex: '\\partial L/\\partial w',
      entry: 'gradient',
      code: ['gradient'],
    },
  ],
  figures: ['slope'],
  cells: ['descend'],
  exercises: ['gradient', 'walk'],
});
