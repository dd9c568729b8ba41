/** The figures' words in Chinese. */
import type { Words } from './strings-en';

const species: readonly string[] = ['阿德利', '帽带', '巴布亚'];
const features: readonly string[] = ['喙长', '喙高', '鳍肢长', '体重'];

function unitOf(feature: number): string {
  return feature === 3 ? 'g' : 'mm';
}

export const zh: Words = {
  species,
  features,
  step: {
    figureName: '逐个张量看一次训练',
    caption:
      '一个有 27 个参数的网络，在六只真实的企鹅上走一步训练。指向任意一个数，或用方向键在表中移动：下面会写出它是怎么算出来的，参与计算的数加了边框。',
    stages: '训练循环的各个阶段',
    stage: '阶段',
    stageOf: (stage) => `${stage} / 7`,
    trainingStep: '训练步',
    titles: {
      prepare: '准备数据',
      build: '搭建',
      forward: '前向',
      loss: '损失',
      backward: '反向',
      update: '更新',
      repeat: '重复',
    },
    texts: {
      prepare:
        '训练集里的六只企鹅，先是测量的原值。每个数减去训练集中该列的平均值，再除以该列的标准差。Y 标明每只企鹅属于哪一种。',
      build: '网络的全部知识：两层权重和偏置，共 4·3 + 3 + 3·3 + 3 = 27 个数。',
      forward: '六只企鹅一起通过两层网络。输出 P 是属于每一种的概率：每一行加起来等于 1。',
      loss: '每只企鹅的损失，是它自己那一种所得概率的负对数。六个损失的平均值就是 L。',
      backward:
        '损失对每个数的导数，从输出一直算回第一层的权重。一个张量的梯度，形状与它自己相同。',
      update:
        '每个参数都逆着自己的梯度走一步，步长是梯度乘以学习率 α = 0.3。这一步留下来的，只有这 27 个数。',
      repeat:
        '换下一个批量，用新的参数，从第 3 阶段再来。十轮下来，训练集上的损失降低了，在不属于训练集的企鹅上也降低了。',
    },
    names: {
      raw: '测量值',
      X: '输入',
      Y: '目标',
      W1: '第 1 层的权重',
      b1: '第 1 层的偏置',
      W2: '第 2 层的权重',
      b2: '第 2 层的偏置',
      mean: '训练集的平均值',
      deviation: '训练集的标准差',
    },
    key: (symbols) => symbols.map((symbol, i) => `${symbol} ${species[i]}企鹅`).join('　'),
    place: (name, row, column) => `${name}，第 ${row} 行第 ${column} 列`,
    given: {
      raw: (feature, value) => `这只企鹅的${features[feature]}：${value} ${unitOf(feature)}。`,
      mean: (feature, value) =>
        `训练集 204 只企鹅的平均${features[feature]}：${value} ${unitOf(feature)}。`,
      deviation: (feature, value) =>
        `训练集中${features[feature]}的标准差：${value} ${unitOf(feature)}。`,
      target: (own, column) =>
        own ? `1：这只是${species[column]}企鹅。` : `0：这只不是${species[column]}企鹅。`,
      drawn: '搭建网络时随机取的。',
      zero: '偏置从 0 开始。',
      learned: (steps) => `前面 ${steps} 步训练之后的值。`,
    },
    nudged: (value) => `把这个参数挪动 ±0.00001，各算一次损失，量出来是 ${value}。`,
    batchLoss: (step, before, after) =>
      `第 ${step} 步：在它自己的六只企鹅上，损失原来是 ${before}，现在是 ${after}。`,
    setLoss: (train, validation) =>
      `在训练集全部 204 只上是 ${train}，在验证集 69 只上是 ${validation}。`,
    next: (step) => `进入第 ${step} 步`,
    noNext: '十轮到此结束。',
    curves: '每一步训练之后的平均损失',
    description: (step, stage, batch, what) =>
      `第 ${step} 步训练（共 340 步），阶段“${stage}”。这个批量：${batch.join('、')}。${what}`,
  },
  epochs: {
    figureName: '分批训练十轮',
    caption:
      '每个记号是训练集里的一只企鹅，按这一轮的读取顺序排列。实心的已经读过，落在色带上的是下一步的批量。',
    order: '顺序',
    orders: {
      shuffled: '每轮之前重新打乱',
      sorted: '按种类排好',
      unsplit: '划分之前也没有打乱',
    },
    size: '每步几只',
    sizeOf: (size) => (size === 204 ? '204（全部）' : String(size)),
    rate: '学习率 α',
    epoch: (epoch, step, of) => `第 ${epoch} 轮，第 ${step} 步，每轮 ${of} 步`,
    over: '十轮走完了。',
    curves: '整个集合上的平均损失',
    train: '训练',
    validation: '验证',
    steps: '步数',
    set: '集合',
    parts: { train: '训练集', validation: '验证集', test: '测试集' },
    loss: '损失',
    right: '答对',
    of: (right, size) => `${right} / ${size}`,
    accuracy: '准确率',
    look: '看一眼',
    looks: (count) =>
      count < 2
        ? '只看过一次：这个数可信。'
        : `看过 ${count} 次。如果据此做过选择，它就不再是测试了。`,
    closed: (looks) => (looks === 0 ? '选定之前不打开。' : `又合上了。已经看过 ${looks} 次。`),
    description: (state) =>
      `每步 ${state.size} 只，${state.order}，学习率 ${state.rate}。走了 ${state.step} 步：训练集答对 ${state.train}，验证集答对 ${state.validation}。`,
  },
  metrics: {
    figureName: '阈值和它的各项指标',
    caption:
      '验证集的 69 只企鹅，越靠右，神经元越有把握说这是帽带企鹅。拖动阈值：从阈值往右，神经元都回答“是”。空心的记号是答错的。',
    threshold: '阈值',
    thresholdText: (threshold, accuracy, precision, recall) =>
      `${threshold}；准确率 ${accuracy}，精确率 ${precision}，召回率 ${recall}`,
    positive: '13 只帽带企鹅 ●',
    negative: '56 只其他企鹅 ▲',
    axes: ['', ''],
    matrix: '验证集的混淆矩阵',
    rows: '实际',
    columns: '判为',
    names: ['其他', '帽带'],
    cells: [
      ['真负例', '假正例'],
      ['假负例', '真正例'],
    ],
    cell: (name, count) => `${name} ${count} 只`,
    measures: { accuracy: '准确率', precision: '精确率', recall: '召回率' },
    letters: { accuracy: '准', precision: '精', recall: '召' },
    questions: {
      accuracy: '所有回答中，答对的占多少？',
      precision: '判为帽带企鹅的，有多少真的是？',
      recall: '真正的帽带企鹅，找出来多少？',
    },
    undefinedWord: '没有一只被判为帽带企鹅',
    never: (accuracy) => `一律回答“不是”，准确率也有 ${accuracy}。`,
    description: (threshold, count, measures) =>
      `阈值 ${threshold}：真正例 ${count.truePositives}，假正例 ${count.falsePositives}，假负例 ${count.falseNegatives}，真负例 ${count.trueNegatives}。${measures}。`,
  },
};
