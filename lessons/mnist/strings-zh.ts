/** The figures' words in Chinese. */
import type { LayerSpec } from '@/math/layer-table';
import type { Words } from './strings-en';

function layer(spec: LayerSpec): string {
  switch (spec.type) {
    case 'convolution':
      return `卷积 ${spec.kernel}×${spec.kernel}，${spec.filters} 个卷积核，ReLU`;
    case 'max-pool':
      return `最大池化 ${spec.size}×${spec.size}`;
    case 'flatten':
      return '展平';
    case 'dense':
      return spec.units === 10 ? '全连接，10 个 logit' : `全连接，${spec.units} 个单元，ReLU`;
  }
}

export const zh: Words = {
  networks: {
    figureName: '网络的各层与参数',
    caption: '形状和参数量只由各层的清单决定：这里还没有训练任何东西。',
    legend: '网络',
    layer,
    columns: { layer: '层', shape: '输出', how: '权重 + 偏置', parameters: '参数量' },
    total: '参数总量',
    multiplications: '每张图像的乘法次数',
    use: (name) => `把网络 ${name} 放进代码`,
    used: (name) => `代码里现在是网络 ${name}`,
    description: (name, rows, total, products) =>
      `网络 ${name}：${rows}。共 ${total} 个参数，每张图像要做 ${products} 次乘法。`,
    row: (name, shape, parameters) => `${name}，输出 ${shape}，参数 ${parameters} 个`,
  },
  digit: {
    figureName: '手写一个数字，让网络来认',
    caption: '你写的字、交给网络的 28×28 个像素，以及它的回答。',
    pad: '写数字的方格',
    invitation: '写一个数字',
    undo: '撤销一笔',
    clear: '清空',
    centred: '像 MNIST 那样缩放，并按质心居中',
    prepared: '网络看到的',
    example: '测试图像',
    exampleLabel: '测试图像的编号，0 到 9999，用来代替手写',
    noModel:
      '这里还没有能认字的网络。在上面的代码里按“运行”：它一边学，你就可以一边写。也可以加载以前保存的网络。',
    nothing: '写点什么，或者按编号选一张测试图像。',
    sum: '概率（logit）',
    bars: (digit, percent) => `各数字的概率：${digit} 最大，为 ${percent}`,
    least: '最大的 logit 至少要有',
    refused: (logit) => `不回答：最大的 logit 只有 ${logit}。`,
    description: (digit, percent) => `网络认为是 ${digit}，概率 ${percent}。`,
  },
  model: {
    training: (step) => `训练中：第 ${step} 步之后`,
    trained: (step) => `已训练 ${step} 步`,
    loaded: '从本浏览器加载',
    none: '还没有网络',
    save: '存在本浏览器',
    load: '加载已保存的',
    download: '下载',
    saved: '已保存。下次来时它还在。',
    failed: (reason) => `没有成功：${reason}`,
    loading: '加载中……',
    test: '识别全部 10,000 张测试图像',
    testing: '正在识别……',
  },
  features: {
    figureName: '特征图与一个像素的算式',
    caption:
      '先选一张特征图，再用指针或方向键在它的像素上移动：窗口里的数、卷积核的数和它们的和都写在旁边。',
    legend: '层',
    layer: (kind, index, shape) => `${index}. ${kind === 'convolution' ? '卷积' : '池化'} ${shape}`,
    maps: '特征图',
    map: (index) => `第 ${index} 张`,
    input: (channel) => `输入，通道 ${channel}`,
    output: (map) => `输出，第 ${map} 张`,
    pixel: (row, column, value) => `第 ${row} 行第 ${column} 列：${value}`,
    channel: '输入通道',
    window: '窗口',
    kernel: '卷积核',
    products: (sum) => `九个乘积相加：${sum}`,
    channels: (count) => `${count} 个通道相加`,
    bias: '偏置',
    relu: '经过 ReLU',
    network: '网络自己算出的值',
    pooled: '窗口中最大的',
    noDigit: '在上面的图里写一个数字，它在网络中走过的路就显示在这里。',
    noModel: '等上面的代码建好网络，你写的数字就会在这里逐层走过。',
    noMaps: '这个网络没有特征图：它从不把相邻的像素放在一起看。',
    description: (layerName, map, row, column, value) =>
      `${layerName}，第 ${map} 张，第 ${row} 行第 ${column} 列：${value}。`,
  },
  confusion: {
    figureName: '测试图像的混淆矩阵',
    caption:
      '行是真实的数字，列是网络认成的数字。选一格就看到其中的图像；不选时显示代价最大的错误。',
    matrix: '10,000 张测试图像的混淆矩阵',
    rows: '真实数字',
    columns: '认作',
    cell: (label, taken, count) => `数字 ${label} 认作 ${taken}：${count} 张`,
    accuracy: (percent, wrong, total) => `正确 ${percent}；${total} 张中认错 ${wrong} 张。`,
    worst: (shown, total) => `代价最大的错误，${total} 个中的 ${shown} 个`,
    chosen: (label, taken, shown, total) =>
      `数字 ${label} 认作 ${taken}，${total} 张中的 ${shown} 张`,
    all: '回到代价最大的错误',
    image: (index, label, taken, percent, loss) =>
      `${label}→${taken} ${percent}：测试图像 ${index} 是 ${label}，认作 ${taken}，概率 ${percent}，损失 ${loss}`,
    mistake: (label, taken, percent) => `${label}→${taken} ${percent}`,
    toDigit: '选中的图像同时会出现在上面两幅图里。',
    none: '运行结束后，网络会识别全部 10,000 张测试图像，混淆情况显示在这里。如果你中途停止了运行，可以按这个按钮来测试。',
  },
};
