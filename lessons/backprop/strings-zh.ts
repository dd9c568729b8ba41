/** 图中的中文文字。 */
import type { Words } from './strings-en';

function nameOf(id: string): string {
  if (id === 'y') return '目标值 y';
  const kind = id.startsWith('w') ? '权重' : id.startsWith('b') ? '偏置' : '输入';
  return `${kind} ${id}`;
}

export const zh: Words = {
  measured: '微扰测得',
  same: '✓ 一致',
  different: '✕ 不符',
  chain: {
    scene: '损失',
    scenes: { once: 'L = (w⋅x + b − y)²', twice: 'L = (w⋅x + w − y)²：w 用了两次' },
    forget: '故意犯错：覆盖，而不累加',
    stage: '计算图。左右方向键单步前进或后退，空格键播放。',
    leaf: (name) => ({ w: '权重 w', x: '输入 x', b: '偏置 b', y: '目标值 y' })[name],
    leafText: (value, loss) => `${value}；损失 ${loss}`,
    figureName: '平方误差的计算图',
    caption:
      '上下拖动 w、x、b、y，或选中后用方向键。点一下节点之间的空白处，就可以用 → 和 ← 单步走，用空格键播放。',
    forwards: '前向：算出这个值',
    backwards: '反向：把导数传回去',
    waiting: '现在只知道最初的几个数。',
    of: '导数',
    chainRule: '链式法则',
    description: ({ leaves, step, loss, slopes }) =>
      `计算图，${leaves.join('，')}。共 9 步，已走 ${step} 步；这组数的损失是 ${loss}。${slopes.length === 0 ? '还没有求出导数。' : `已求出的导数：${slopes.join('，')}。`}`,
  },
  network: {
    stage: '神经网络。左右方向键单步前进或后退，空格键播放。',
    figureName: '小网络里的反向传播',
    caption:
      '拖动 x₁、x₂、y，或拖动连线上的权重；指向另一条连线，就换成拖那一条。点一下单元之间的空白处，就可以用 → 和 ← 单步走，用空格键播放。无论走到哪一步，改动任何一个数，其余的数都会立刻重算。',
    activation: 'f',
    functions: { tanh: 'tanh', sigmoid: 'sigmoid', relu: 'ReLU' },
    rate: '学习率 α',
    named: nameOf,
    valueText: (value, loss) => `${value}；损失 ${loss}`,
    parameter: '参数',
    fresh: (symbol) => `新的 ${symbol}`,
    nudged: (value) => `微扰测得：${value}`,
    titles: {
      inputs: '准备好了：一个样本，九个参数。请走一步。',
      unit: '前向：单元求和，再经过激活函数',
      loss: '前向：损失',
      'output-slope': '反向：损失对输出的导数',
      delta: '反向：单元的误差项',
      gradients: '反向：对进入这个单元的各个参数的导数',
      update: '下坡：所有参数都照这样更新，再算一次损失',
    },
    moved: (before, after, fell) =>
      fell
        ? `损失从 ${before} 降到 ${after}。`
        : `损失没有下降：更新前 ${before}，更新后 ${after}。要么步子太大，要么没有坡度。`,
    keep: '保留这组权重',
    corner:
      '有一个加权和 z 正好落在 ReLU 的拐角处，那里没有唯一的斜率；微扰会跨过拐角，两个数不一定一致。',
    description: (now) =>
      `输入 ${now.x.join('、')}，输出 ${now.output}；目标值 ${now.y}，损失 ${now.loss}。共 12 步，已走 ${now.step} 步。${
        now.gradients.length === 0
          ? ''
          : `各单元的误差项：${now.deltas.join('，')}。已求出的导数：${now.gradients.join('，')}。`
      }${now.after === null ? '' : `更新之后，损失是 ${now.after}。`}`,
  },
  check: {
    mistake: '反向计算',
    mistakes: {
      none: '正确',
      sign: '把 ŷ − y 写成 y − ŷ',
      factor: '漏了平方带来的 2',
      transpose: '隐藏层的权重弄成了转置',
      slope: 'f′ 在 a 处取，而不在 z 处取',
    },
    figureName: '反向传播的梯度检验',
    caption:
      '上一幅图里的网络，权重是最初的那一组，f 取 tanh。除了第一项，每种反向计算里都有一处错误。',
    slope: '导数',
    backwards: '反向算得',
    ratio: '比值',
    curves: '按这些导数更新参数时的损失，α = 0.1',
    steps: '步',
    with: { right: '正确', wrong: '有错' },
    last: (count, right, wrong) =>
      wrong === null
        ? `${count} 步之后：${right}。`
        : `${count} 步之后：有错时 ${wrong}，正确时 ${right}。`,
    description: ({ mistake, wrong, first, last, count }) =>
      `反向计算：${mistake}。${
        wrong.length === 0
          ? '九个导数都与微扰测得的一致。'
          : `九个导数中有 ${wrong.length} 个与微扰测得的不符：${wrong.join('，')}。`
      }按这些导数走 ${count} 步，损失从 ${first} 变成 ${last}。`,
  },
};
