/** Attention and the Transformer: what looks at what, and by how much. */
import { entry } from './entry.ts';

export const attentionEntries = {
  attention: entry(
    'neutral',
    ['attention', '注意力'],
    [
      'A mean of many values whose weights are worked out from what is asked and what is there.',
      '许多值的加权平均，权重由“要找什么”和“有什么”当场算出来。',
    ],
  ),
  query: entry(
    'input',
    ['query', '查询'],
    [
      'The list of numbers by which one place says what it is looking for.',
      '一个位置用来说明自己要找什么的一组数。',
    ],
  ),
  key: entry(
    'weight',
    ['key', '键'],
    [
      'The list of numbers by which one place says what can be found there.',
      '一个位置用来说明这里有什么的一组数。',
    ],
  ),
  value: entry(
    'bias',
    ['value', '值'],
    [
      'The list of numbers that one place hands over to those who look at it.',
      '一个位置交给查看者的一组数。',
    ],
  ),
  'attention-score': entry(
    'preactivation',
    ['score', '得分'],
    [
      'How well a query fits a key: their dot product, divided by the square root of their length.',
      '查询与键有多合得来：两者的点积，再除以平方根（一个查询有几个数，就取几的平方根）。',
    ],
  ),
  'attention-weight': entry(
    'activation',
    ['attention weight', '注意力权重'],
    [
      'The share that one place has in the mean; all shares of a row add up to 1.',
      '求加权平均时，一个位置占多大比重；一行的权重加起来是 1。',
    ],
  ),
  'attention-output': entry(
    'activation',
    ['output of a head', '头的输出'],
    ['The mean of the values by their weights.', '各个值按权重求出的平均。'],
  ),
  'self-attention': entry(
    'neutral',
    ['self-attention', '自注意力'],
    [
      'Every place of a sequence looks at the places of the same sequence.',
      '序列中的每个位置，都去看同一个序列的各个位置。',
    ],
  ),
  'attention-head': entry(
    'neutral',
    ['head', '头'],
    [
      'One of several sets of queries, keys and values that work side by side.',
      '并排工作的几组查询、键和值中的一组。',
    ],
  ),
  'causal-mask': entry(
    'neutral',
    ['causal mask', '因果掩码'],
    ['Forbids every place to look at what comes after it.', '不让任何位置看到它后面的内容。'],
  ),
  'positional-encoding': entry(
    'input',
    ['positional encoding', '位置编码'],
    [
      'Numbers that are added to a token and say where it stands.',
      '加到词元上的一组数，说明这个词元排在第几个。',
    ],
  ),
  'residual-connection': entry(
    'neutral',
    ['residual connection', '残差连接'],
    [
      'A layer’s input is added to its output, so that the layer only has to learn a change.',
      '把一层的输入加到它的输出上，这一层只需学习要改变多少。',
    ],
  ),
  'layer-normalization': entry(
    'neutral',
    ['layer normalisation', '层归一化'],
    [
      'Moves and stretches the numbers of one example until their mean is 0 and their variance 1.',
      '把一个样本的各个数平移、缩放，使均值为 0、方差为 1。',
    ],
  ),
  transformer: entry(
    'neutral',
    ['Transformer', 'Transformer'],
    [
      'A network of blocks, each of which looks around by attention and then works on every place alone.',
      '由许多块组成的网络：每一块先用注意力环顾四周，再对每个位置单独加工。',
    ],
  ),
} as const;
