/** The figures' Chinese words. */
import type { Words } from './strings-en';

export const zh: Words = {
  worked: {
    figureName: '手算均方误差',
    caption: '改改预测值，看看两种平均值哪一个变得多。',
    description: (squared, absolute) =>
      `五个预测值与各自的目标值。均方误差 ${squared}，平均绝对误差 ${absolute}。`,
    target: '目标值 y',
    prediction: '预测值 ŷ',
    error: 'ŷ − y',
    square: '(ŷ − y)²',
    size: '|ŷ − y|',
    mean: '平均',
    field: (index) => `第 ${index} 个预测值`,
  },
  fit: {
    figureName: '数据点、直线和它的损失',
    caption:
      '上下拖动数据点，拖动直线的一端，或拖动曲面图上的圆环：左右两幅图说的是同一件事。选中其中一个之后，也可以用方向键移动。',
    description: ({ loss, line, mean, lowest, share }) =>
      `十一个点和一条直线，(w, b) = ${line}。${loss} ${mean}，最低点在 ${lowest}。其中一个点就占了损失的 ${share}%。`,
    choose: '损失函数',
    losses: { squared: '均方误差', absolute: '平均绝对误差', huber: 'Huber 损失的平均值' },
    delta: '转折点 δ',
    outlier: '移动离群点',
    lowest: '最佳直线',
    undo: '撤销',
    axes: ['x（与平均值之差）', 'y'],
    point: (x) => `x = ${x} 处的点`,
    end: ['直线左端', '直线右端'],
    map: '直线 (w, b)',
    mapText: (line, mean) => `${line}；损失 ${mean}`,
    legend: '每条直线的损失：横向是斜率 w，纵向是高度 b。十字是最低点。',
    share: (percent) => `其中 ${percent}% 来自同一个点。`,
  },
  entropy: {
    figureName: '两个样本的交叉熵',
    caption: '左右拖动两个圆点。实线是标签为 1 时的代价，虚线是标签为 0 时的代价。',
    description: (predictions, losses, mean) =>
      `样本 1 的标签是 1，预测值 ${predictions[0]}，损失 ${losses[0]}。样本 2 的标签是 0，预测值 ${predictions[1]}，损失 ${losses[1]}。交叉熵 ${mean}。`,
    axes: ['预测值 ŷ', '损失'],
    example: '样本',
    label: '标签 y',
    prediction: '预测值 ŷ',
    given: '给真实标签的概率',
    loss: '取 −ln',
    mean: '平均：交叉熵',
    handle: (index, label) => `样本 ${index}（标签 ${label}）的预测值`,
    handleText: (p, loss) => `${p}；损失 ${loss}`,
  },
  logit: {
    figureName: '同一个 logit 的两种损失',
    caption: '拖动 logit z。两段短直线的斜率就是导数：下一步怎么走由它决定。',
    description: ({ z, label, p, losses, slopes }) =>
      `logit 为 ${z}，标签 ${label}，预测值 ${p}。交叉熵 ${losses[0]}，导数 ${slopes[0]}；平方误差 ${losses[1]}，导数 ${slopes[1]}。`,
    axes: ['logit z', '损失'],
    label: '标签 y',
    losses: ['交叉熵', '平方误差'],
    handle: 'logit z',
    handleText: (z, p) => `${z}；预测值 ${p}`,
    card: (z, p) => `z = ${z} 处的导数，此时 ŷ = σ(z) = ${p}`,
  },
};
