/** Words for data: what a network is given, and how it is divided. */
import { entry } from './entry.ts';

export const dataEntries = {
  input: entry(
    'input',
    ['input', '输入'],
    [
      'A number, or a list of numbers, that the network is given to answer from.',
      '交给网络、让它据此作答的一个数或一列数。',
    ],
  ),
  feature: entry(
    'input',
    ['feature', '特征'],
    [
      'A property of an example, written as a number that helps to answer: chosen by people, or learned.',
      '样本的某个性质，写成对作答有用的数；可以由人挑选，也可以由网络学出来。',
    ],
  ),
  example: entry(
    'input',
    ['example', '样本'],
    [
      'One case to learn from: an input and, in supervised learning, the right answer to it.',
      '供学习用的一个例子：一个输入；在监督学习中，还有它的正确答案。',
    ],
  ),
  'data-set': entry(
    'input',
    ['data set', '数据集'],
    ['A collection of examples of one kind.', '许多同类样本的集合。'],
  ),
  label: entry(
    'input',
    ['label', '标签'],
    [
      'The right answer that comes with an example, mostly the name of its class.',
      '随样本给出的正确答案，通常是它所属的类别。',
    ],
  ),
  target: entry(
    'input',
    ['target', '目标值'],
    [
      'The number that the network ought to answer for an example.',
      '对某个样本，网络本该给出的那个数。',
    ],
  ),
  outlier: entry(
    'input',
    ['outlier', '离群点'],
    [
      'A point that lies far from where the others would lead one to expect it.',
      '离其他点呈现的规律很远的点。',
    ],
  ),
  'linearly-separable': entry(
    'bias',
    ['linearly separable', '线性可分'],
    [
      'Said of two classes that a straight line (in more dimensions, a flat plane) can divide without a mistake.',
      '如果一条直线（维数更高时是一个平面）就能把两类点毫无差错地分开，就说它们线性可分。',
    ],
  ),
  'one-hot': entry(
    'input',
    ['one-hot vector', '独热编码'],
    [
      'A class written as a list of zeros with a single 1 in the place of that class.',
      '用一列数表示类别：该类别的位置上是 1，其余都是 0。',
    ],
  ),
  'training-set': entry(
    'neutral',
    ['training set', '训练集'],
    ['The examples that the parameters are fitted to.', '用来调整参数的那部分样本。'],
  ),
  'validation-set': entry(
    'neutral',
    ['validation set', '验证集'],
    [
      'Examples kept out of training, by which settings are compared and chosen.',
      '不参加训练、用来比较和挑选各种设定的那部分样本。',
    ],
  ),
  'test-set': entry(
    'neutral',
    ['test set', '测试集'],
    [
      'Examples looked at once, at the very end, to say how well the finished network does on new data.',
      '只在最后看一次的那部分样本，用来说明训练好的网络面对新数据时表现如何。',
    ],
  ),
  'supervised-learning': entry(
    'neutral',
    ['supervised learning', '监督学习'],
    ['Learning from examples that come with their right answers.', '从附有正确答案的样本中学习。'],
  ),
  'probability-density': entry(
    'weight',
    ['probability density', '概率密度'],
    [
      'How thickly draws lie at a place: the chance of a short stretch there, divided by its length.',
      '抽样在某处有多密：落在那里一小段内的概率，除以这一段的长度。',
    ],
  ),
} as const;
