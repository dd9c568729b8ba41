/** The words of the counting figure in Chinese. */
import type { en } from './counts-strings-en';

const white: Readonly<Record<string, string>> = { ' ': '空格', '\n': '换行' };

export const zh: typeof en = {
  figureName: '只会数数的模型',
  caption:
    '四个没有任何权重的模型，以及它们写出的文字。在图上点一对字符，或者从两个列表里选：它的概率就是次数之比。',
  description: (uniform, single, pairs, triples) =>
    `留出文本上的损失（每个字符的奈特数）：不计数 ${uniform}，单个字符 ${single}，字符对 ${pairs}，三字符组 ${triples}。`,
  addition: '每个计数都加上 δ',
  again: '重新写一段',
  loading: '正在加载十四行诗（39 KB）……',
  waiting: '……',
  failed: '十四行诗没能加载，请检查网络连接。',
  retry: '重试',
  zero: 'δ 为 0 时，没数到过的就不可能出现：留出文本里只要有一处，损失就是无穷大。',
  models: {
    uniform: '不计数：一视同仁',
    single: '单个字符',
    pairs: '字符对：看前一个字符',
    triples: '三字符组：看前两个字符',
  },
  learned: '计数文本上的损失',
  held: '留出文本上的损失',
  perplexity: '对应的困惑度',
  sample: '写出的文字',
  map: '行是前一个字符，列是后一个字符，都按换行、空格、标点、大写字母、小写字母的次序排列；颜色越浓，概率越大（按平方根上色）。',
  mapName: '所有字符对的概率',
  character: (character) => white[character] ?? `“${character}”`,
  pair: (before, after) => `${before}之后是${after}`,
  before: '前一个',
  after: '后一个',
  counts: (before, total, after, count) =>
    `${before}之后共有 ${total} 个字符，其中 ${count} 个是${after}。`,
  likeliest: (before) => `${before}之后最可能的字符`,
  nats: '奈特',
  impossible: '模型给的概率是 0，这个字符却真的出现了，损失就是无穷大。',
};
