/** Chinese words of scripts and notebooks. */
import type { ScriptWords } from './words';

export const zh: ScriptWords = {
  title: (name, framework) => `${name}（${framework} 版）`,
  from: '由 Gradient Lab 从一个 TensorFlow.js 模型导出，含各层、权重和训练设置。',
  beside: (weights) => `请把 ${weights} 与本文件放在一起，权重在那个文件里。`,
  upload: (weights) =>
    `在 Colab 里，点左侧的文件夹图标上传 \`${weights}\`；在 Kaggle 里，把它添加为数据集并修改路径；在集群上，把两个文件放进同一个文件夹。`,
  headings: {
    model: '模型',
    weights: '网页上的权重',
    check: '预测与网页一致吗？',
    data: '训练数据',
    train: '继续训练',
  },
  modelTakes: (shapes) => `输入与网页上的模型相同，通道在最后：${shapes.join(' 和 ')}。`,
  startAnew: '按网页的规则随机初始化权重，以便从头训练。',
  load: '把网页上的权重装入模型。',
  loadTurned:
    '把网页上的权重装入模型。TensorFlow 的权重按“输入、输出”和“高、宽、输入、输出”的次序排列，PyTorch 则把输出与输入放在前面。',
  kerasModel: '网页上的各层，用 Keras 3 写成。',
  channelsFirst: 'PyTorch 的通道在前。',
  check: '对随机生成的输入，与网页上模型的预测相差最多多少。',
  checked: '与网页的最大差：',
  dataMnist: 'MNIST 的 60,000 张训练图像（0 到 1）及其数字（独热编码）。',
  dataInside: '网页训练时用的样本，就在权重文件里。',
  dataOwn: (x, y) => `你自己的样本：x.npy 存输入，形状 ${x}；y.npy 存目标，形状 ${y}。`,
  train: '像网页上那样继续训练。',
  loop: '网页的单元用自己写的循环训练，所以轮数由你决定；循环里另加到损失上的项不在这里。',
  missing: {
    untrained: '网页上没有训练过这个模型，所以这里没有训练代码。',
    'own-optimizer': '网页上训练这个模型的优化器在这里没有对应，所以没有训练代码。',
    'own-loss':
      '这个模型的损失是网页上自己写的代码，所以这里没有训练代码：请写上你的损失，优化器见下。',
  },
  epoch: '轮',
  lossIs: '损失',
  validationIs: '验证损失',
  accuracyIs: '准确率',
};
