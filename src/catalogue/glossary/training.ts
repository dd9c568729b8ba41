/** Words for how a network is trained, and for the field itself. */
import { entry } from './entry.ts';

export const trainingEntries = {
  'learning-rate': entry(
    'rate',
    ['learning rate', '学习率'],
    [
      'What the gradient is multiplied by to give the step: how far to go each time.',
      '梯度乘上这个数，就是一步：它决定每次走多远。',
    ],
  ),
  'gradient-descent': entry(
    'gradient',
    ['gradient descent', '梯度下降'],
    [
      'Making the loss smaller by small steps against the gradient.',
      '逆着梯度一小步一小步地走，使损失变小。',
    ],
  ),
  'stochastic-gradient-descent': entry(
    'gradient',
    ['stochastic gradient descent', '随机梯度下降'],
    [
      'Gradient descent in which each step looks at a few examples drawn at random, or at one.',
      '梯度下降的一种：每一步只看随机抽取的一小批样本，甚至只看一个。',
    ],
  ),
  momentum: entry(
    'gradient',
    ['momentum', '动量'],
    [
      'A running sum of past gradients that a step follows instead of the newest one alone.',
      '以往梯度的累积；每一步跟着它走，而不只看最新的梯度。',
    ],
  ),
  'first-moment': entry(
    'gradient',
    ['first moment', '一阶矩'],
    ['The running average of the gradient.', '梯度的滑动平均。'],
  ),
  'second-moment': entry(
    'gradient',
    ['second moment', '二阶矩'],
    ['The running average of the squared gradient.', '梯度平方的滑动平均。'],
  ),
  update: entry(
    'gradient',
    ['update', '更新量'],
    ['What a step adds to a parameter.', '一步之中，参数增加的量。'],
  ),
  'momentum-rate': entry(
    'rate',
    ['momentum coefficient', '动量系数'],
    [
      'The share of the running sum that is kept from one step to the next.',
      '从一步到下一步，累积值保留的比例。',
    ],
  ),
  'decay-rate': entry(
    'rate',
    ['decay rate', '衰减率'],
    [
      'The share of a running average that is kept from one step to the next.',
      '从一步到下一步，滑动平均保留的比例。',
    ],
  ),
  'weight-decay': entry(
    'rate',
    ['weight decay', '权重衰减'],
    [
      'Makes every weight a little smaller at each step, so that none grows without need.',
      '每一步都把权重缩小一点，用不着大的权重就大不起来。',
    ],
  ),
  'stabilizing-constant': entry(
    'neutral',
    ['stabilising constant', '稳定常数'],
    [
      'A tiny number, ε, that keeps a division from being one by zero.',
      '一个极小的数 ε，防止除以零。',
    ],
  ),
  'bias-correction': entry(
    'gradient',
    ['bias correction', '偏差修正'],
    [
      'Makes up for running averages that started at zero and are therefore too small at first.',
      '滑动平均从零开始，起初偏小；除以一个系数，把偏小的部分补回来。',
    ],
  ),
  'warm-up': entry(
    'rate',
    ['warm-up', '预热'],
    [
      'Starting with a small learning rate and raising it over the first steps.',
      '开始时用很小的学习率，在最初若干步里逐渐升高。',
    ],
  ),
  hyperparameter: entry(
    'rate',
    ['hyperparameter', '超参数'],
    [
      'A setting that training does not adjust and people choose, such as the learning rate.',
      '训练不调整、由人来选定的设置，例如学习率。',
    ],
  ),
  convergence: entry(
    'neutral',
    ['convergence', '收敛'],
    [
      'Coming ever closer to one place until further steps change next to nothing.',
      '越来越接近某一处，直到再走下去几乎没有变化。',
    ],
  ),
  'batch-size': entry(
    'neutral',
    ['batch size', '批量大小'],
    ['How many examples each step looks at.', '每一步看多少个样本。'],
  ),
  'mini-batch': entry(
    'neutral',
    ['mini-batch', '小批量'],
    ['The few examples that one step looks at.', '每一步所看的那一小批样本。'],
  ),
  epoch: entry(
    'neutral',
    ['epoch', '轮（epoch）'],
    ['One pass through all training examples.', '把全部训练样本过一遍。'],
  ),
  step: entry(
    'neutral',
    ['step', '步'],
    [
      'One update of the parameters: forward, loss, backward, update.',
      '参数更新一次：前向、损失、反向、更新。',
    ],
  ),

  'artificial-intelligence': entry(
    'neutral',
    ['artificial intelligence', '人工智能'],
    [
      'Programs that do what takes intelligence when people do it.',
      '能做“人要动脑筋才能做的事”的程序。',
    ],
  ),
  'machine-learning': entry(
    'neutral',
    ['machine learning', '机器学习'],
    [
      'Programs whose rules are found from examples instead of being written down.',
      '规则不是写好的，而是从样本中找出来的程序。',
    ],
  ),
  'deep-learning': entry(
    'neutral',
    ['deep learning', '深度学习'],
    [
      'Machine learning with networks of several layers, which find their own features.',
      '用多层网络进行的机器学习，特征由网络自己找出。',
    ],
  ),
} as const;
