import { defineLesson } from '@/catalogue/define-lesson';

export default defineLesson({
  track: 'architectures',
  order: 6,
  requires: ['attention', 'rnn', 'loss', 'optimizers', 'training'],
  title: { en: 'A small GPT, from nothing', zh: '从零训练一个小 GPT' },
  summary: {
    en: 'A whole language model on one page: from random weights to lines that sound like Shakespeare in minutes, every head open at every step.',
    zh: '一页之内的完整语言模型：从随机权重开始，几分钟后就能写出像莎士比亚的诗行，每一步、每个头都能打开来看。',
  },
  minutes: 75,
  terms: [
    { id: 'loss', tex: 'L', entry: 'loss', code: ['loss'] },
    { id: 'v', tex: 'V', entry: 'vocabulary', code: ['V'] },
    { id: 'delta', tex: '\\delta', entry: 'smoothing', code: ['added'] },
    { id: 'perplexity', tex: 'e^L', entry: 'perplexity', code: [] },
    { id: 'p', tex: 'p', entry: 'probability', code: [] },
    { id: 'temperature', tex: 'T', entry: 'temperature', code: ['temperature'] },
    { id: 'a', tex: 'A_{ij}', entry: 'attention-weight', code: ['a'] },
    { id: 'e', tex: 'E', entry: 'embedding', code: ['E'] },
    { id: 'place', tex: 'P', entry: 'positional-encoding', code: ['P', 'place'] },
    { id: 'alpha', tex: '\\alpha', entry: 'learning-rate', code: ['rate', 'learningRate'] },
  ],
  figures: ['run', 'tokens', 'counts', 'heads'],
  cells: ['train'],
  exercises: ['merge', 'pairs', 'schedule', 'sample'],
});
