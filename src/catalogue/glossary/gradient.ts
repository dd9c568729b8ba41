/** Words for derivatives, and for how they find their way through a network. */
import { entry } from './entry.ts';

export const gradientEntries = {
  slope: entry(
    'weight',
    ['slope', '斜率'],
    [
      'How much a line or curve rises for one unit to the right.',
      '直线或曲线每往右走一个单位上升多少。',
    ],
  ),
  derivative: entry(
    'gradient',
    ['derivative', '导数'],
    [
      'How much the result changes for a tiny change of the input, per unit of that change.',
      '输入变化一点点时，结果的变化是输入变化的多少倍。',
    ],
  ),
  'partial-derivative': entry(
    'gradient',
    ['partial derivative', '偏导数'],
    [
      'The derivative for one of several inputs while the others are held still.',
      '有多个输入时，只动其中一个、其余不变所得的导数。',
    ],
  ),
  gradient: entry(
    'gradient',
    ['gradient', '梯度'],
    [
      'All partial derivatives of the loss together: the direction in which it rises most steeply, and how steeply.',
      '损失的所有偏导数合在一起：损失上升最快的方向，以及有多陡。',
    ],
  ),
  'local-derivative': entry(
    'gradient',
    ['local derivative', '局部导数'],
    [
      'The derivative of one operation with respect to what goes directly into it.',
      '单独一步运算对它的直接输入的导数。',
    ],
  ),
  'chain-rule': entry(
    'gradient',
    ['chain rule', '链式法则'],
    [
      'The derivative through several steps is the product of the derivatives of the steps.',
      '经过若干步的导数，等于各步导数的乘积。',
    ],
  ),
  'back-propagation': entry(
    'gradient',
    ['back-propagation', '反向传播'],
    [
      'Computes the derivatives of the loss for all parameters in one pass from the output back to the input.',
      '从输出往输入倒着算一遍，就求出损失对所有参数的导数。',
    ],
  ),
  'finite-difference': entry(
    'neutral',
    ['finite difference', '有限差分'],
    [
      'A derivative estimated by nudging the input a little and seeing how much the result changes.',
      '把输入改动一点点，看结果变了多少，由此估计导数。',
    ],
  ),
  'gradient-check': entry(
    'gradient',
    ['gradient check', '梯度检验'],
    [
      'Comparing computed derivatives with finite differences, to find mistakes.',
      '把算出的导数与有限差分比较，找出错误。',
    ],
  ),
  'error-signal': entry(
    'gradient',
    ['error signal', '误差项'],
    [
      'The derivative of the loss with respect to a unit’s weighted sum, written δ.',
      '损失对某个单元加权和的导数，记作 δ。',
    ],
  ),
  curvature: entry(
    'gradient',
    ['curvature', '曲率'],
    [
      'How fast the slope itself changes: large in a narrow valley, small on a plain.',
      '斜率本身变化得有多快：窄谷里大，平地上小。',
    ],
  ),
  'condition-number': entry(
    'gradient',
    ['condition number', '条件数'],
    [
      'The largest curvature divided by the smallest: how long and narrow a valley is.',
      '最大曲率除以最小曲率：它说明山谷有多狭长。',
    ],
  ),
  'saddle-point': entry(
    'gradient',
    ['saddle point', '鞍点'],
    [
      'A place with gradient zero that is lowest in one direction and highest in another.',
      '梯度为零、但沿一个方向是最低处、沿另一个方向是最高处的点。',
    ],
  ),
  'local-minimum': entry(
    'gradient',
    ['local minimum', '局部极小值'],
    [
      'A place lower than all near it, though not necessarily the lowest of all.',
      '比周围都低的地方，但不一定是最低的地方。',
    ],
  ),
  'vanishing-gradient': entry(
    'gradient',
    ['vanishing gradient', '梯度消失'],
    [
      'A gradient that shrinks layer by layer on its way back until the first layers hardly learn.',
      '梯度往回传时逐层缩小，最前面的几层几乎学不到东西。',
    ],
  ),
  'exploding-gradient': entry(
    'gradient',
    ['exploding gradient', '梯度爆炸'],
    [
      'A gradient that grows layer by layer on its way back until steps leap out of every valley.',
      '梯度往回传时逐层放大，走出的步子大得越过一切山谷。',
    ],
  ),
  'back-propagation-through-time': entry(
    'gradient',
    ['back-propagation through time', '随时间反向传播'],
    [
      'The chain rule along an unrolled sequence, from the last step to the first; shared weights add up their shares of all steps.',
      '沿着展开的序列，从最后一步到第一步使用链式法则；权重各步共用，所以把各步的贡献加起来。',
    ],
  ),
  'singular-value': entry(
    'rate',
    ['largest singular value', '最大奇异值'],
    ['The most by which a matrix can lengthen a vector.', '一个矩阵最多能把向量拉长到几倍。'],
  ),
  'gradient-clipping': entry(
    'gradient',
    ['gradient clipping', '梯度裁剪'],
    [
      'Shortening a gradient that is longer than a limit to that limit, with its direction kept.',
      '梯度的长度超过上限时缩短到上限，方向不变。',
    ],
  ),
} as const;
