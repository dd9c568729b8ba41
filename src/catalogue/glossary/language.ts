/** Words for models of language. */
import { entry } from './entry.ts';

export const languageEntries = {
  'language-model': entry(
    'neutral',
    ['language model', '语言模型'],
    [
      'What says of every possible next piece of a text how probable it is, from what came before.',
      '根据前文，估计接下来的各种文字各有多大概率的模型。',
    ],
  ),
  embedding: entry(
    'weight',
    ['embedding', '嵌入'],
    [
      'A list of learned numbers that stands for a character, a word or another symbol.',
      '代表一个字符、一个词或其他符号的一组数，由训练学到。',
    ],
  ),
  perplexity: entry(
    'loss',
    ['perplexity', '困惑度'],
    [
      'Among how many equally likely symbols one would have to guess as badly: e to the power of the cross-entropy.',
      'e 的交叉熵次方：相当于在多少个等概率的符号里瞎猜。',
    ],
  ),
  'top-k': entry(
    'neutral',
    ['top-k sampling', 'top-k 采样'],
    [
      'Drawing the next symbol among the k likeliest ones only.',
      '只在概率最大的 k 个符号里抽取下一个。',
    ],
  ),
} as const;
