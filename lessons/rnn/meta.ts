import { defineLesson } from '@/catalogue/define-lesson';

export default defineLesson({
  track: 'architectures',
  order: 2,
  requires: ['network', 'backprop', 'initialization', 'training'],
  title: { en: 'Recurrent networks', zh: '循环神经网络' },
  summary: {
    en: 'A state handed on from step to step: how a network reads, how its gradient travels back through time, and why it forgets.',
    zh: '隐状态一步一步往下传：网络怎样阅读，梯度怎样随时间往回走，又为什么会忘记。',
  },
  minutes: 45,
  terms: [
    { id: 'x', tex: 'x_t', entry: 'input', code: ['x'] },
    { id: 'h', tex: 'h_t', entry: 'hidden-state', code: ['h'] },
    { id: 'y', tex: '\\hat y_t', entry: 'output', code: [] },
    {
      id: 'w',
      tex: 'W',
      entry: 'weight',
      name: { en: 'input weights', zh: '输入权重' },
      code: ['W', 'w'],
    },
    { id: 'u', tex: 'U', entry: 'recurrent-weights', code: ['U', 'u'] },
    { id: 'b', tex: 'b', entry: 'bias', code: ['b'] },
    {
      id: 'v',
      tex: 'V',
      entry: 'weight',
      name: { en: 'output weights', zh: '输出权重' },
      code: ['V'],
    },
    { id: 'g', tex: 'g_t', entry: 'gradient', code: ['g', 'delta'] },
    { id: 'sigma', tex: '\\sigma', entry: 'singular-value', code: [] },
    { id: 'loss', tex: 'L', entry: 'loss', code: ['loss'] },
  ],
  figures: ['cell', 'strip', 'gap'],
  cells: ['rhyme', 'remember'],
  exercises: ['step', 'through-time', 'clip'],
});
