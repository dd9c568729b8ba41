import { defineLesson } from '@/catalogue/define-lesson';

export default defineLesson({
  track: 'foundations',
  order: 3,
  requires: [],
  title: { en: 'Networks of layers', zh: '层层相连的网络' },
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
  ],
  figures: ['slope'],
  cells: ['descend'],
  exercises: ['gradient'],
});
