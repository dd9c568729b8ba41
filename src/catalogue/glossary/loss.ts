/** Words for how wrong an answer is, and how answers are counted. */
import { entry } from './entry.ts';

export const lossEntries = {
  loss: entry(
    'loss',
    ['loss', '损失'],
    [
      'One number for how wrong the network is; training makes it small.',
      '用一个数表示网络错得有多厉害；训练就是把它变小。',
    ],
  ),
  error: entry(
    'loss',
    ['error', '误差'],
    ['The prediction minus the target.', '预测值减去目标值。'],
  ),
  residual: entry(
    'loss',
    ['residual', '残差'],
    [
      'What a fitted line or curve leaves unexplained at a data point: the target minus the fitted value.',
      '拟合的直线或曲线在某个数据点上没能解释的部分：目标值减去拟合值。',
    ],
  ),
  'mean-squared-error': entry(
    'loss',
    ['mean squared error', '均方误差'],
    [
      'The average of the squares of all errors; large errors count most.',
      '所有误差的平方的平均值；误差越大，分量越重。',
    ],
  ),
  'mean-absolute-error': entry(
    'loss',
    ['mean absolute error', '平均绝对误差'],
    ['The average size of the errors, without their signs.', '所有误差去掉符号之后的平均值。'],
  ),
  'huber-loss': entry(
    'loss',
    ['Huber loss', 'Huber 损失'],
    [
      'Squares small errors and counts large ones by their size only, so that one outlier does not rule.',
      '小误差按平方算，大误差按绝对值算，这样一个离群点就左右不了结果。',
    ],
  ),
  'cross-entropy': entry(
    'loss',
    ['cross-entropy', '交叉熵'],
    [
      'The average of −ln of the probability that was given to the right answer.',
      '对“给正确答案的概率”取 −ln，再求平均。',
    ],
  ),
  'maximum-likelihood': entry(
    'loss',
    ['maximum likelihood', '最大似然'],
    [
      'Choosing the parameters under which the data that were seen are most probable.',
      '选取参数，使已经观察到的数据出现的概率最大。',
    ],
  ),
  accuracy: entry(
    'neutral',
    ['accuracy', '准确率'],
    ['The share of answers that are right.', '答对的占全部的比例。'],
  ),
  precision: entry(
    'neutral',
    ['precision', '精确率'],
    [
      'Of all examples that were said to be of a class, the share that is.',
      '在被判为某一类的样本中，真正属于这一类的比例。',
    ],
  ),
  recall: entry(
    'neutral',
    ['recall', '召回率'],
    [
      'Of all examples that are of a class, the share that was found.',
      '在真正属于某一类的样本中，被找出来的比例。',
    ],
  ),
  threshold: entry(
    'neutral',
    ['threshold', '阈值'],
    ['The probability from which on the answer is yes.', '概率达到多少就回答“是”。'],
  ),
  'confusion-matrix': entry(
    'neutral',
    ['confusion matrix', '混淆矩阵'],
    [
      'A table that counts, for each true class, how often each class was answered.',
      '一张计数表：每个真实类别的样本，各有多少被判成了哪一类。',
    ],
  ),
  overfitting: entry(
    'neutral',
    ['overfitting', '过拟合'],
    [
      'Doing better and better on the training examples while doing worse on new ones.',
      '在训练样本上越来越好，在新样本上却越来越差。',
    ],
  ),
  generalization: entry(
    'neutral',
    ['generalise', '泛化'],
    ['To do well on examples that were not trained on.', '对没有参加训练的样本，也答得好。'],
  ),
  'mode-collapse': entry(
    'loss',
    ['mode collapse', '模式崩溃'],
    [
      'Of the many kinds that the data have, only a few are made.',
      '数据有许多种，造出来的却只有其中几种。',
    ],
  ),
} as const;
