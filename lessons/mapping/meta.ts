import { defineLesson } from '@/catalogue/define-lesson';

export default defineLesson({
  track: 'foundations',
  order: 0,
  requires: [],
  title: { en: 'Everything is a mapping', zh: '一切都是映射' },
  summary: {
    en: 'Deep learning finds a function from examples of it. Draw one, watch a network bend to it, and see what it cannot know.',
    zh: '深度学习就是从样本里找出一个函数。自己画一条曲线，看网络怎样一步步贴上去，又有什么是它不可能知道的。',
  },
  minutes: 25,
  terms: [
    { id: 'x', tex: 'x', entry: 'input', code: ['x', 'raw'] },
    { id: 'y', tex: 'y', entry: 'target', code: ['y', 'target'] },
    { id: 'p', tex: '\\hat y', entry: 'prediction', code: ['answers'] },
    { id: 'f', tex: 'f', entry: 'function', code: ['model', 'network'] },
    {
      id: 'theta',
      tex: '\\theta',
      entry: 'parameter',
      name: { en: 'parameters', zh: '参数' },
      code: [],
    },
    {
      id: 'unit',
      tex: 'n',
      entry: 'hidden-unit',
      name: { en: 'hidden units', zh: '隐藏单元' },
      code: ['units', 'hidden'],
    },
    { id: 'loss', tex: 'L', entry: 'loss', code: ['loss'] },
    { id: 'feature', tex: '\\varphi', entry: 'feature', code: ['engineered', 'feature'] },
    { id: 'ai', tex: '\\text{AI}', entry: 'artificial-intelligence', code: [] },
    { id: 'ml', tex: '\\text{ML}', entry: 'machine-learning', code: [] },
    { id: 'dl', tex: '\\text{DL}', entry: 'deep-learning', code: [] },
  ],
  figures: ['curve', 'nesting'],
  cells: ['curve', 'features'],
  exercises: ['hat', 'feature'],
});
