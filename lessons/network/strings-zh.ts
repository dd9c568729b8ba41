/** The figures' Chinese words. */
import type { Words } from './strings-en';

function describeLayers(hidden: readonly number[]): string {
  return hidden.length === 0 ? '没有隐藏层' : `各隐藏层的单元数为 ${hidden.join('、')}`;
}

export const zh: Words = {
  playground: {
    figureName: '把点分开的网络',
    caption:
      '图中每个小方块都是一幅平面小图：那个单元在每一点的输出。指向一个小方块可以放大，点一下可以留住，还能改它的权重。拖动圆环，换一个输入。',
    description: (now) =>
      `${now.task}；${describeLayers(now.hidden)}，激活函数 ${now.activation}，共 ${now.parameters} 个参数。训练 ${now.epochs} 轮后，训练损失为 ${now.loss}，训练点的准确率为 ${now.right}。放大的是：${now.shown}。`,
    task: '数据',
    tasks: { xor: '异或', rings: '圆环', moons: '双月', spirals: '双螺旋' },
    activation: '激活函数',
    activations: { tanh: 'tanh', sigmoid: 'sigmoid', relu: 'ReLU', linear: '无' },
    layers: '隐藏层数',
    fewerLayers: '减少一个隐藏层',
    moreLayers: '增加一个隐藏层',
    units: (layer) => `第 ${layer} 层单元数`,
    fewerUnits: (layer) => `第 ${layer} 层减少一个单元`,
    moreUnits: (layer) => `第 ${layer} 层增加一个单元`,
    play: '播放',
    pause: '暂停',
    step: '单步',
    restart: '重置',
    renew: '换一组权重',
    epoch: '轮数',
    parameters: '参数',
    loss: '损失',
    right: '准确率',
    training: '训练点',
    test: '测试点',
    series: ['训练', '测试'],
    showTest: '显示测试点（空心）',
    curve: '损失随轮数的变化',
    graph: {
      inputs: ['x₁', 'x₂'],
      output: '输出 ŷ',
      outputSymbol: 'ŷ',
      hidden: (layer, unit) => `第 ${layer} 隐藏层，单元 ${unit}`,
    },
    title: (unit, input) => `${unit}，输入为 ${input}`,
    weight: (from) => `${from} 的权重`,
    bias: '偏置 b',
    probe: '输入 (x₁, x₂)',
    probeText: (input, output) => `${input}；输出 ${output}`,
    product: (layer) => `${layer}，写成矩阵乘积`,
    layerNames: (layer, count) => (layer === count ? '输出层' : `第 ${layer} 隐藏层`),
  },
  layer: {
    figureName: '三个隐藏单元的矩阵乘法',
    caption:
      '三个单元，三条虚线，一次矩阵乘法。拖动圆环；在 W 和 b 里输入别的数，看看哪条线会动。还有一个输出单元，把这三个的输出加起来，蓝色就是它回答“是”的地方。',
    description: (input, a, output, right) =>
      `输入为 ${input} 时，三个单元的输出是 ${a.join('、')}，总输出是 ${output}。200 个点中有 ${right} 个分对。`,
    weight: (row, column) => `W 第 ${row} 行第 ${column} 列`,
    bias: (row) => `b 第 ${row} 行`,
    product: '这一层的算式',
    probe: '输入 (x₁, x₂)',
    probeText: (input, output) => `${input}；输出 ${output}`,
    right: (right) => `200 个点中有 ${right} 个落在 0.5 的正确一侧。`,
  },
  fold: {
    figureName: '折叠区间的层',
    caption: '每层有两个 ReLU 单元，把区间对折一次。增加层数，再拖动曲线上的点。',
    description: (layers, pieces, deep, shallow) =>
      `${layers} 层、每层两个单元，构成 ${pieces} 段直线的折线，用了 ${deep} 个参数。只用一个隐藏层，则需要 ${shallow} 个。`,
    layers: '层数',
    axes: ['x', 'y'],
    handle: '输入 x',
    handleText: (x, y) => `${x}；输出 ${y}`,
    through: '逐层经过',
    pieces: '段直线',
    columns: ['隐藏单元', '参数'],
    deep: (layers) => `${layers} 层，每层 2 个`,
    shallow: '只用一层',
  },
};
