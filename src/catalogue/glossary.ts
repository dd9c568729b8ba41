/**
 * The terms of the field in both languages: the one place that names them. Chinese follows the usage of the
 * standard textbooks. Lessons' terms point here; a term's family decides its hue.
 */

/** Families share one hue everywhere. */
type TermFamily =
  | 'input'
  | 'weight'
  | 'bias'
  | 'preactivation'
  | 'activation'
  | 'loss'
  | 'gradient'
  | 'rate'
  | 'neutral';

export interface GlossaryEntry {
  readonly en: string;
  readonly zh: string;
  readonly family: TermFamily;
}

function entry(family: TermFamily, en: string, zh: string): GlossaryEntry {
  return { family, en, zh };
}

export const glossary = {
  input: entry('input', 'input', '输入'),
  feature: entry('input', 'feature', '特征'),
  example: entry('input', 'example', '样本'),
  'data-set': entry('input', 'data set', '数据集'),
  label: entry('input', 'label', '标签'),
  target: entry('input', 'target', '目标值'),

  weight: entry('weight', 'weight', '权重'),
  parameter: entry('weight', 'parameter', '参数'),
  slope: entry('weight', 'slope', '斜率'),
  kernel: entry('weight', 'kernel weight', '卷积核的权重'),

  bias: entry('bias', 'bias', '偏置'),
  intercept: entry('bias', 'intercept', '截距'),
  'decision-boundary': entry('bias', 'decision boundary', '决策边界'),

  'weighted-sum': entry('preactivation', 'weighted sum', '加权和'),
  logit: entry('preactivation', 'logit', 'logit（未归一化的得分）'),
  distance: entry('preactivation', 'signed distance', '带符号的距离'),

  'activation-function': entry('activation', 'activation function', '激活函数'),
  activation: entry('activation', 'activation', '激活值'),
  output: entry('activation', 'output', '输出'),
  prediction: entry('activation', 'prediction', '预测值'),
  probability: entry('activation', 'probability', '概率'),
  function: entry('activation', 'function', '函数'),
  'hidden-unit': entry('activation', 'hidden unit', '隐藏单元'),
  'hidden-layer': entry('activation', 'hidden layer', '隐藏层'),
  'feature-map': entry('activation', 'feature map', '特征图'),

  loss: entry('loss', 'loss', '损失'),
  error: entry('loss', 'error', '误差'),
  residual: entry('loss', 'residual', '残差'),
  'mean-squared-error': entry('loss', 'mean squared error', '均方误差'),
  'mean-absolute-error': entry('loss', 'mean absolute error', '平均绝对误差'),
  'huber-loss': entry('loss', 'Huber loss', 'Huber 损失'),
  'cross-entropy': entry('loss', 'cross-entropy', '交叉熵'),

  gradient: entry('gradient', 'gradient', '梯度'),
  derivative: entry('gradient', 'derivative', '导数'),
  'local-derivative': entry('gradient', 'local derivative', '局部导数'),
  'chain-rule': entry('gradient', 'chain rule', '链式法则'),
  'back-propagation': entry('gradient', 'back-propagation', '反向传播'),
  'gradient-check': entry('gradient', 'gradient check', '梯度检验'),
  'error-signal': entry('gradient', 'error signal', '误差项'),
  momentum: entry('gradient', 'momentum', '动量'),
  'first-moment': entry('gradient', 'first moment', '一阶矩'),
  'second-moment': entry('gradient', 'second moment', '二阶矩'),
  update: entry('gradient', 'update', '更新量'),

  'learning-rate': entry('rate', 'learning rate', '学习率'),
  'momentum-rate': entry('rate', 'momentum coefficient', '动量系数'),
  'decay-rate': entry('rate', 'decay rate', '衰减率'),
  'weight-decay': entry('rate', 'weight decay', '权重衰减'),

  'artificial-intelligence': entry('neutral', 'artificial intelligence', '人工智能'),
  'machine-learning': entry('neutral', 'machine learning', '机器学习'),
  'deep-learning': entry('neutral', 'deep learning', '深度学习'),
  'batch-size': entry('neutral', 'batch size', '批量大小'),
  'mini-batch': entry('neutral', 'mini-batch', '小批量'),
  epoch: entry('neutral', 'epoch', '轮（epoch）'),
  step: entry('neutral', 'step', '步'),
  layer: entry('neutral', 'layer', '层'),
  depth: entry('neutral', 'depth', '深度'),
  width: entry('neutral', 'width', '宽度'),
  accuracy: entry('neutral', 'accuracy', '准确率'),
  precision: entry('neutral', 'precision', '精确率'),
  recall: entry('neutral', 'recall', '召回率'),
  threshold: entry('neutral', 'threshold', '阈值'),
  'confusion-matrix': entry('neutral', 'confusion matrix', '混淆矩阵'),
  'training-set': entry('neutral', 'training set', '训练集'),
  'validation-set': entry('neutral', 'validation set', '验证集'),
  'test-set': entry('neutral', 'test set', '测试集'),
  'computation-graph': entry('neutral', 'computation graph', '计算图'),
  'finite-difference': entry('neutral', 'finite difference', '有限差分'),
  temperature: entry('neutral', 'temperature', '温度'),
  saturation: entry('neutral', 'saturation', '饱和'),
  'dead-unit': entry('neutral', 'dead unit', '死亡单元'),
  'vanishing-gradient': entry('gradient', 'vanishing gradient', '梯度消失'),
  'exploding-gradient': entry('gradient', 'exploding gradient', '梯度爆炸'),
  smoothing: entry('neutral', 'stabilising constant', '稳定常数'),
} as const satisfies Readonly<Record<string, GlossaryEntry>>;

export type GlossaryKey = keyof typeof glossary;
