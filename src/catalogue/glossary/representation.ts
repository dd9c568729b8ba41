/** Words for networks that learn to describe their own input. */
import { entry } from './entry.ts';

export const representationEntries = {
  autoencoder: entry(
    'neutral',
    ['autoencoder', '自编码器'],
    [
      'A network that is trained to give back its own input after describing it in few numbers.',
      '先用少数几个数描述输入，再照着还原输入的网络。',
    ],
  ),
  code: entry(
    'activation',
    ['code', '编码'],
    ['The few numbers by which a network describes an input.', '网络用来描述一个输入的那几个数。'],
  ),
  reconstruction: entry(
    'activation',
    ['reconstruction', '重构'],
    [
      'What a decoder makes of a code, to be as like the input as can be.',
      '解码器由编码还原出来、要尽量像输入的结果。',
    ],
  ),
  encoder: entry(
    'neutral',
    ['encoder', '编码器'],
    ['The part of a network that turns an input into a code.', '把输入变成编码的那部分网络。'],
  ),
  decoder: entry(
    'neutral',
    ['decoder', '解码器'],
    [
      'The part of a network that turns a code back into something like the input.',
      '把编码还原成近似输入的那部分网络。',
    ],
  ),
  'latent-space': entry(
    'activation',
    ['latent space', '潜空间'],
    [
      'All codes that there could be, as places.',
      '所有可能的编码组成的空间，每个编码是其中的一个点。',
    ],
  ),
  mean: entry(
    'weight',
    ['mean', '均值'],
    ['Where the middle of many draws lies.', '多次抽取的结果平均落在哪里。'],
  ),
  'standard-deviation': entry(
    'rate',
    ['standard deviation', '标准差'],
    ['How far draws usually lie from their middle.', '抽取的结果通常离中间有多远。'],
  ),
  'kl-divergence': entry(
    'loss',
    ['KL divergence', 'KL 散度'],
    [
      'How much one distribution differs from another; 0 only where they are the same.',
      '一个分布与另一个分布相差多少；只有两者相同时才是 0。',
    ],
  ),
  'self-supervision': entry(
    'neutral',
    ['self-supervision', '自监督'],
    [
      'Learning from targets that are taken from the inputs, without anybody’s labels.',
      '目标取自输入本身、不需要人工标签的学习。',
    ],
  ),
  'linear-probe': entry(
    'neutral',
    ['linear probe', '线性探测'],
    [
      'One layer that is trained on top of a network that stays as it is, to see what is in its activations.',
      '保持网络不动，只在上面训练一层，看看网络的激活值里已经有多少有用的信息。',
    ],
  ),
  pca: entry(
    'neutral',
    ['principal component analysis (PCA)', '主成分分析（PCA）'],
    [
      'Finding the few directions along which examples differ most, and describing each by its place along them.',
      '找出样本差别最大的几个方向，再用沿这些方向的位置来描述样本。',
    ],
  ),
} as const;
