/** Words for what a network is made of. */
import { entry } from './entry.ts';

export const networkEntries = {
  weight: entry(
    'weight',
    ['weight', '权重'],
    [
      'The number that an input is multiplied by: how strongly it counts, and in which direction.',
      '输入要乘上的数：它说明这个输入有多大影响，朝哪个方向。',
    ],
  ),
  parameter: entry(
    'weight',
    ['parameter', '参数'],
    [
      'A number that training adjusts; in a network, every weight and every bias.',
      '由训练来调整的数；在网络里，就是所有的权重和偏置。',
    ],
  ),
  kernel: entry(
    'weight',
    ['kernel', '卷积核'],
    [
      'The small grid of weights that a convolution moves over its input.',
      '卷积在输入上滑动时所用的一小块权重。',
    ],
  ),
  bias: entry(
    'bias',
    ['bias', '偏置'],
    [
      'The number added to the weighted inputs: how much a unit leans to one answer before it sees anything.',
      '加在各加权输入之后的数：还没有看到任何输入时，单元偏向哪一边、偏多少。',
    ],
  ),
  'decision-boundary': entry(
    'bias',
    ['decision boundary', '决策边界'],
    ['Where the answer changes from one class to another.', '答案从一类变为另一类的分界处。'],
  ),
  'weighted-sum': entry(
    'preactivation',
    ['weighted sum', '加权和'],
    [
      'The inputs, each times its weight, added up together with the bias.',
      '各输入乘以各自的权重，加起来，再加上偏置。',
    ],
  ),
  logit: entry(
    'preactivation',
    ['logit', 'logit（未归一化的得分）'],
    [
      'A score before it is turned into a probability by sigmoid or softmax: any number, larger for a likelier answer.',
      '还没有经 sigmoid 或 softmax 变成概率的得分：可以是任何数，越大表示越可能。',
    ],
  ),
  distance: entry(
    'preactivation',
    ['signed distance', '有符号距离'],
    [
      'How far a point lies from the boundary, positive on one side and negative on the other.',
      '一个点离边界有多远；在一侧为正，在另一侧为负。',
    ],
  ),
  'activation-function': entry(
    'activation',
    ['activation function', '激活函数'],
    [
      'The function that a unit applies to its weighted sum; without its bend, many layers do no more than one.',
      '单元对加权和施加的函数；没有它的弯折，再多的层也只顶一层。',
    ],
  ),
  activation: entry(
    'activation',
    ['activation', '激活值'],
    [
      'What a unit hands on: the activation function of its weighted sum.',
      '单元往后传的数：加权和经过激活函数得到的值。',
    ],
  ),
  output: entry(
    'activation',
    ['output', '输出'],
    ['The answer of a unit or of a network.', '一个单元或一个网络给出的答案。'],
  ),
  prediction: entry(
    'activation',
    ['prediction', '预测值'],
    [
      'What the network answers for an example, to be compared with the target.',
      '网络对某个样本给出的答案，用来与目标值比较。',
    ],
  ),
  probability: entry(
    'activation',
    ['probability', '概率'],
    [
      'How likely something is, from 0 (never) to 1 (surely); those of all possible answers add up to 1.',
      '某事有多大可能，从 0（绝不）到 1（必然）；所有可能答案的概率之和为 1。',
    ],
  ),
  function: entry(
    'activation',
    ['function', '函数'],
    ['A rule that gives every input one output.', '一条规则：每个输入都对应唯一的输出。'],
  ),
  softmax: entry(
    'activation',
    ['softmax', 'softmax'],
    [
      'Turns a list of scores into probabilities: powers of e, divided by their sum.',
      '把一列得分变成概率：先取 e 的幂，再除以总和。',
    ],
  ),
  temperature: entry(
    'neutral',
    ['temperature', '温度'],
    [
      'What scores are divided by before softmax: below 1 the largest wins more clearly, above 1 less.',
      '做 softmax 之前用来除得分的数：小于 1，最大的更占优势；大于 1，差距变小。',
    ],
  ),
  'hidden-unit': entry(
    'activation',
    ['hidden unit', '隐藏单元'],
    [
      'A unit between input and output, whose value is neither given nor asked for.',
      '位于输入与输出之间的单元，它的值既不是给定的，也不是要回答的。',
    ],
  ),
  'hidden-layer': entry(
    'activation',
    ['hidden layer', '隐藏层'],
    ['A layer between the input and the output.', '输入与输出之间的一层。'],
  ),
  layer: entry(
    'neutral',
    ['layer', '层'],
    [
      'Units that work side by side on the same inputs and hand their values on together.',
      '并排处理同一组输入、再一起往后传的若干单元。',
    ],
  ),
  'dense-layer': entry(
    'neutral',
    ['dense layer', '全连接层'],
    ['A layer in which every unit is connected to every input.', '每个单元都与所有输入相连的层。'],
  ),
  depth: entry(
    'neutral',
    ['depth', '深度'],
    ['How many layers follow one another.', '前后相接的层数。'],
  ),
  width: entry('neutral', ['width', '宽度'], ['How many units a layer has.', '一层中单元的个数。']),
  convolution: entry(
    'activation',
    ['convolution', '卷积'],
    [
      'The same small grid of weights applied at every place of an image or a sequence.',
      '用同一小块权重，依次处理图像或序列的每个位置。',
    ],
  ),
  'feature-map': entry(
    'activation',
    ['feature map', '特征图'],
    [
      'The picture that one kernel makes of its input: how well it matches at each place.',
      '一个卷积核从输入得到的图：每一处的数说明那里与卷积核有多匹配。',
    ],
  ),
  'max-pooling': entry(
    'activation',
    ['max pooling', '最大池化'],
    [
      'Keeps the largest value of each small window, so that the picture becomes smaller.',
      '每个小窗口只留下最大的值，图像因此变小。',
    ],
  ),
  'cross-correlation': entry(
    'activation',
    ['cross-correlation', '互相关'],
    [
      'A grid of weights laid on a picture as it is, place by place, with the products added up; libraries call it convolution.',
      '把一小块权重原样放到图片的每个位置上，相乘再相加；各种程序库都把它叫作卷积。',
    ],
  ),
  channel: entry(
    'input',
    ['channel', '通道'],
    [
      'One of the numbers that every pixel has, such as its red, or its value in one feature map.',
      '每个像素所带的几个数之一，比如红色分量，或者在某张特征图里的值。',
    ],
  ),
  padding: entry(
    'neutral',
    ['padding', '填充'],
    [
      'Lines of zeros put around a picture, so that a window can stand at its edge.',
      '在图片四周补上的几圈零，让窗口也能站到边上。',
    ],
  ),
  stride: entry(
    'neutral',
    ['stride', '步幅'],
    [
      'How many pixels a window moves from one place to the next.',
      '窗口从一个位置移到下一个位置所跨过的像素数。',
    ],
  ),
  dilation: entry(
    'neutral',
    ['dilation', '空洞率'],
    [
      'How many pixels lie from one tap of a window to the next; above 1 the window has gaps.',
      '窗口里相邻两个取样点之间的像素距离；大于 1 时，窗口中间有空隙。',
    ],
  ),
  'average-pooling': entry(
    'activation',
    ['average pooling', '平均池化'],
    [
      'Keeps the mean of each small window, so that the picture becomes smaller.',
      '每个小窗口只留下平均值，图像因此变小。',
    ],
  ),
  'receptive-field': entry(
    'input',
    ['receptive field', '感受野'],
    [
      'The part of the input that a value of a later layer can depend on.',
      '能影响后面某一层一个数的那片输入。',
    ],
  ),
  'data-augmentation': entry(
    'neutral',
    ['data augmentation', '数据增强'],
    [
      'Training on changed copies of the examples, such as moved images, whose targets stay the same.',
      '把样本改一改再拿来训练（例如把图像移动几个像素），目标不变。',
    ],
  ),
  initialization: entry(
    'weight',
    ['initialisation', '初始化'],
    [
      'The choice of the random weights that training starts from.',
      '为训练的起点选取随机权重的办法。',
    ],
  ),
  gain: entry(
    'weight',
    ['gain', '增益'],
    [
      'What random weights are multiplied by beyond 1/√n, to make up for what the activation function takes away.',
      '随机权重先乘 1/√n，还要再乘的倍数，用来补上激活函数削掉的那部分。',
    ],
  ),
  'fan-in': entry(
    'input',
    ['fan-in', '输入个数（fan-in）'],
    ['How many inputs a unit has.', '一个单元有多少个输入。'],
  ),
  saturation: entry(
    'neutral',
    ['saturation', '饱和'],
    [
      'Being so far out on a flat part of the activation function that a change of the input hardly changes the output.',
      '落在激活函数很平的一段上：输入怎么变，输出几乎不变。',
    ],
  ),
  'dead-unit': entry(
    'neutral',
    ['dead unit', '死亡单元'],
    [
      'A unit that answers 0 to every example with a slope of 0, so that training cannot reach it.',
      '对所有样本都输出 0、导数也是 0 的单元，训练再也改变不了它。',
    ],
  ),
  'recurrent-network': entry(
    'neutral',
    ['recurrent network', '循环神经网络'],
    [
      'Reads a sequence step by step with the same weights, and hands what it has made of it on to the next step.',
      '用同一组权重一步一步读完序列，每一步都把所得的结果传给下一步。',
    ],
  ),
  'hidden-state': entry(
    'activation',
    ['hidden state', '隐状态'],
    [
      'The numbers that a step hands on to the next one: all that is left there of what came before.',
      '一步传给下一步的那些数：前面读过的内容，能传到后面的只有这些数。',
    ],
  ),
  'recurrent-weights': entry(
    'weight',
    ['recurrent weights', '循环权重'],
    [
      'What the state before is multiplied by on its way into the next one.',
      '上一步的隐状态进入下一步时要乘上的权重。',
    ],
  ),
  gate: entry(
    'preactivation',
    ['gate', '门'],
    [
      'A number from 0 to 1 that another one is multiplied by, worked out by the network itself: how much of it gets through.',
      '由网络自己算出的、0 到 1 之间的数，用来乘另一个数，决定让多少通过。',
    ],
  ),
  lstm: entry(
    'neutral',
    ['long short-term memory', '长短期记忆网络'],
    [
      'A recurrent cell with a memory of its own that is only added to and multiplied by gates: LSTM for short.',
      '一种循环单元，另设一份记忆：每一步只乘一个门，再加上新内容；简称 LSTM。',
    ],
  ),
  gru: entry(
    'neutral',
    ['gated recurrent unit', '门控循环单元'],
    [
      'A recurrent cell with two gates whose hidden state is its memory as well: GRU for short.',
      '一种有两个门的循环单元，隐状态同时就是记忆；简称 GRU。',
    ],
  ),
  'cell-state': entry(
    'activation',
    ['cell state', '记忆元'],
    [
      'The memory that an LSTM hands on from step to step beside its hidden state.',
      'LSTM 除隐状态之外，一步一步往下传的那份记忆。',
    ],
  ),
  'forget-gate': entry(
    'bias',
    ['forget gate', '遗忘门'],
    [
      'How much of the memory is kept in this step: 1 keeps all of it, 0 forgets it.',
      '这一步把记忆留下多少：1 是全部留下，0 是忘光。',
    ],
  ),
  'input-gate': entry(
    'input',
    ['input gate', '输入门'],
    [
      'How much of what is proposed in this step is written into the memory.',
      '这一步提议的内容有多少写进记忆。',
    ],
  ),
  'output-gate': entry(
    'weight',
    ['output gate', '输出门'],
    ['How much of the memory is shown to the outside in this step.', '这一步把记忆给外面看多少。'],
  ),
  candidate: entry(
    'preactivation',
    ['candidate', '候选记忆'],
    [
      'What a cell with gates proposes to write into its memory in this step.',
      '带门的单元在这一步提议写进记忆的内容。',
    ],
  ),
  'update-gate': entry(
    'bias',
    ['update gate', '更新门'],
    [
      'How much of the old state a GRU keeps; the rest is taken from what is proposed.',
      'GRU 把旧状态留下多少；其余由候选状态补上。',
    ],
  ),
  'reset-gate': entry(
    'input',
    ['reset gate', '重置门'],
    [
      'How much of the old state a GRU looks at when it proposes a new one.',
      'GRU 提出候选状态时，旧状态用上多少。',
    ],
  ),
  'time-step': entry(
    'neutral',
    ['time step', '时间步'],
    [
      'One place of a sequence, such as a letter of a text.',
      '序列中的一个位置，比如一段文字里的一个字母。',
    ],
  ),
  'generative-adversarial-network': entry(
    'neutral',
    ['generative adversarial network', '生成对抗网络'],
    [
      'Two networks that train each other: one makes fakes of the data, the other tells them from the real.',
      '相互训练的两个网络：一个仿造数据，另一个辨别真假。',
    ],
  ),
  generator: entry(
    'activation',
    ['generator', '生成器'],
    [
      'The network that turns random numbers into something like the data.',
      '把随机数变成假样本、让假样本尽量像真实数据的网络。',
    ],
  ),
  discriminator: entry(
    'preactivation',
    ['discriminator', '判别器'],
    [
      'The network that says how likely it is that what it is shown is real and not made.',
      '给出一个样本有多大可能是真实数据、而不是造出来的网络。',
    ],
  ),
  'latent-variable': entry(
    'input',
    ['latent variable', '潜变量'],
    [
      'Numbers that are not seen in the data but that data are made from, such as the random input of a network that makes images.',
      '数据里看不见、数据却由它产生的数，例如交给造图网络的随机数。',
    ],
  ),
} as const;
