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
  underfitting: entry(
    'neutral',
    ['underfitting', '欠拟合'],
    [
      'Being too simple, or too restrained, to do well even on the training examples.',
      '太简单，或者被管得太紧，连训练样本都答不好。',
    ],
  ),
  degree: entry(
    'neutral',
    ['degree', '次数'],
    ['The highest power of x in a polynomial.', '多项式里 x 的最高次方。'],
  ),
  regularization: entry(
    'rate',
    ['regularisation', '正则化'],
    [
      'Whatever is done to make a model do better on new examples, even if it does worse on those it learns from.',
      '为了让模型在新样本上答得更好而采取的办法，哪怕训练样本上会差一些。',
    ],
  ),
  penalty: entry(
    'loss',
    ['penalty', '惩罚项'],
    [
      'What is added to the loss so that large weights cost something.',
      '加进损失里的一项，让大的权重付出代价。',
    ],
  ),
  'regularization-strength': entry(
    'rate',
    ['strength of the penalty', '正则化强度'],
    ['What the penalty is multiplied by.', '惩罚项所乘的那个数。'],
  ),
  dropout: entry(
    'rate',
    ['dropout', '丢弃法'],
    [
      'Taking units out at random, others in every step, while training.',
      '训练时随机去掉一些单元，每一步去掉的都不一样。',
    ],
  ),
  'early-stopping': entry(
    'neutral',
    ['early stopping', '早停'],
    [
      'Ending training when the validation loss has not fallen for a while, and keeping the weights of its lowest point.',
      '验证损失一段时间不再下降，就停止训练，并保留它最小时的权重。',
    ],
  ),
  'cross-validation': entry(
    'neutral',
    ['cross-validation', '交叉验证'],
    [
      'Validating several times, each time on another part of the examples, and averaging.',
      '验证若干次，每次留出不同的一部分样本，再求平均。',
    ],
  ),
  fold: entry(
    'neutral',
    ['fold', '折'],
    [
      'One of the equal parts into which examples are dealt, each of which is held back once.',
      '把样本平均分成的若干份中的一份；每一份轮流留出一次。',
    ],
  ),
  'batch-normalization': entry(
    'activation',
    ['batch normalisation', '批量归一化'],
    [
      'Giving each unit’s weighted sum mean 0 and deviation 1 over the batch, before it is scaled and moved by two learned numbers.',
      '让每个单元的加权和在一批样本上平均值为 0、标准差为 1，再用两个学出来的数缩放和平移。',
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
