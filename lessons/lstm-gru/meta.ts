import { defineLesson } from '@/catalogue/define-lesson';

export default defineLesson({
  track: 'architectures',
  order: 3,
  requires: ['rnn', 'backprop', 'training'],
  title: { en: 'LSTM and GRU', zh: '长短期记忆网络与门控循环单元' },
  summary: {
    en: 'Gates decide what is kept, written and shown: how a memory of sixty steps is learned, gate by gate, and what the forget gate must be at the start.',
    zh: '由门决定留下什么、写入什么、给出什么：隔着六十步的记忆是怎样学会的，遗忘门一开始又该开多大。',
  },
  minutes: 45,
  terms: [
    { id: 'c', tex: 'c_t', entry: 'cell-state', code: ['c'] },
    { id: 'f', tex: 'f_t', entry: 'forget-gate', code: ['f'] },
    { id: 'i', tex: 'i_t', entry: 'input-gate', code: [] },
    { id: 'o', tex: 'o_t', entry: 'output-gate', code: ['o'] },
    { id: 'cand', tex: '\\tilde c_t', entry: 'candidate', code: ['proposed'] },
    { id: 'h', tex: 'h_t', entry: 'hidden-state', code: ['h'] },
    { id: 'u', tex: 'u_t', entry: 'update-gate', code: [] },
    { id: 'r', tex: 'r_t', entry: 'reset-gate', code: [] },
    {
      id: 'bf',
      tex: 'b_f',
      entry: 'bias',
      name: { en: 'bias of the forget gate', zh: '遗忘门的偏置' },
      code: ['open'],
    },
    { id: 'g', tex: '\\partial\\hat y/\\partial c_t', entry: 'gradient', code: [] },
    { id: 'loss', tex: 'L', entry: 'loss', code: ['loss'] },
  ],
  figures: ['gates', 'line', 'size'],
  cells: ['remember', 'time'],
  exercises: ['step', 'line', 'count'],
});
