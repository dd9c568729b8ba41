/** Words for text as numbers, and for models that count. */
import { entry } from './entry.ts';

export const tokenEntries = {
  token: entry(
    'input',
    ['token', '词元'],
    [
      'One of the pieces that a text is cut into for a model: a character, a part of a word, or a word.',
      '模型读写文本的最小单位：可以是一个字符、词的一部分，或者一个词。',
    ],
  ),
  vocabulary: entry(
    'neutral',
    ['vocabulary', '词表'],
    [
      'The list of all pieces that a model can read and write, each with its number.',
      '模型能读写的全部单位的清单，每一个都有编号。',
    ],
  ),
  'byte-pair-encoding': entry(
    'neutral',
    ['byte-pair encoding', '字节对编码'],
    [
      'A way to cut texts into pieces: the two neighbours that occur together most often become one, again and again.',
      '一种切分文本的方法：把相邻出现次数最多的两个单位合成一个，反复进行。',
    ],
  ),
  'n-gram': entry(
    'neutral',
    ['n-gram', 'n 元语法'],
    [
      'So many symbols in a row; also the model that foretells the last of them by counting how often such rows occur.',
      '连续出现的 n 个符号；也指统计这些次数、由前几个符号预测最后一个的模型。',
    ],
  ),
  smoothing: entry(
    'neutral',
    ['smoothing', '平滑'],
    ['Giving a little probability to what was never counted.', '给从没数到过的情形也留一点概率。'],
  ),
} as const;
