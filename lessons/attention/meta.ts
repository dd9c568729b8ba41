import { defineLesson } from '@/catalogue/define-lesson';

export default defineLesson({
  track: 'architectures',
  order: 5,
  requires: ['loss', 'network', 'backprop', 'training', 'optimizers'],
  title: { en: 'Attention and the Transformer', zh: '注意力与 Transformer' },
  summary: {
    en: 'Every place asks, every place answers, and a softmax decides who is heard: a small Transformer on a word of yours, opened and broken.',
    zh: '每个位置都提问，每个位置都应答，由 softmax 决定听谁的：一个小小的 Transformer 读你写的单词，拆开看，也弄坏看。',
  },
  minutes: 50,
  terms: [
    { id: 'q', tex: 'q_i', entry: 'query', code: ['q', 'Q'] },
    { id: 'k', tex: 'k_j', entry: 'key', code: ['k', 'K'] },
    { id: 'v', tex: 'v_j', entry: 'value', code: ['v', 'V'] },
    { id: 's', tex: 's_{ij}', entry: 'attention-score', code: ['scores'] },
    { id: 'a', tex: 'A_{ij}', entry: 'attention-weight', code: ['a', 'A'] },
    { id: 'o', tex: 'o_i', entry: 'attention-output', code: [] },
    { id: 'p', tex: 'P_i', entry: 'positional-encoding', code: ['P', 'place'] },
    { id: 'loss', tex: 'L', entry: 'loss', code: ['loss'] },
    {
      id: 'd',
      tex: 'd',
      entry: 'query',
      name: { en: 'numbers in a query', zh: '一个查询有几个数' },
      code: ['d'],
    },
  ],
  figures: ['row', 'network', 'saturation'],
  cells: ['train'],
  exercises: ['attend', 'count', 'positions', 'gradient'],
});
