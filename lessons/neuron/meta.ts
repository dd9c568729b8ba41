import { defineLesson } from '@/catalogue/define-lesson';

export default defineLesson({
  track: 'foundations',
  order: 1,
  requires: [],
  title: { en: 'The neuron', zh: '神经元' },
  summary: {
    en: 'Weigh the inputs, add them up, bend the sum: the part from which every network is made, and what one alone cannot do.',
    zh: '加权、求和、再弯一下：所有网络都由它搭成，而单独一个做不到什么。',
  },
  minutes: 25,
  terms: [
    {
      id: 'w',
      tex: 'w_i',
      name: { en: 'weight', zh: '权重' },
      family: 'weight',
      code: ['w', 'weights'],
    },
  ],
  figures: [],
  cells: [],
  exercises: [],
});
