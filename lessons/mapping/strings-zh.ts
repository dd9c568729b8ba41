/** The figures' Chinese words. */
import type { Words } from './strings-en';

export const zh: Words = {
  curve: {
    figureName: '学画曲线的网络',
    caption:
      '用鼠标或手指画一条自己的曲线。也可以用键盘：按 ← → 让圆环沿曲线移动，按 ↑ ↓ 把那里抬高或压低。',
    description: ({ units, activation, parameters, steps, loss }) =>
      `一条由 41 个样本组成的曲线，和一个有 ${units} 个隐藏单元（${activation}）、${parameters} 个参数的网络。训练 ${steps} 步之后，均方误差为 ${loss}。`,
    legend: '虚线：要学的曲线。粗线：网络。细线：每个隐藏单元的贡献。两条竖直虚线以外没有样本。',
    axes: ['x', 'y'],
    curves: { wave: '波浪', step: '台阶', peak: '尖峰' },
    units: '隐藏单元',
    activation: '激活函数 f',
    activations: { tanh: 'tanh，光滑', relu: 'ReLU，一个折角', sigmoid: 'sigmoid，光滑' },
    short: { tanh: 'tanh', relu: 'ReLU', sigmoid: 'σ' },
    learn: '学习',
    pause: '暂停',
    step: '一步',
    many: '1000 步',
    forget: '重新初始化',
    other: '换个起点',
    parameters: '参数：',
    steps: '步数：',
    loss: '均方误差：',
    ring: '曲线上的一处',
    ringText: (x, y) => `x = ${x}，y = ${y}`,
    unitList: '每个隐藏单元的贡献',
    outputBias: '输出的偏置：',
  },
  nesting: {
    figureName: '三层集合与其中的程序',
    caption: '选一个程序，看看它落在哪一圈。',
    legend: '程序',
    rings: { ai: '人工智能', ml: '机器学习', dl: '深度学习' },
    programs: [
      {
        name: '深蓝，国际象棋，1997 年',
        reason:
          '它每秒搜索一亿到两亿个局面，用人挑选的特征来评判局面好坏；它的本领大多是人写进去的。',
      },
      {
        name: '数单词的垃圾邮件过滤器',
        reason: '哪些词可疑，是从样本里学来的；要去数单词，则是人决定的。',
      },
      {
        name: '审批贷款的决策树',
        reason: '问什么问题、界限定在哪里，是学来的；而收入、年龄、负债这些栏目，是人想出来的。',
      },
      {
        name: 'LeNet，手写数字，1989 年',
        reason: '它从像素出发。该看像素里的什么，例如笔画和拐角，由最前面几层自己学会。',
      },
      {
        name: 'GPT-3，文字，2020 年',
        reason:
          '96 层，1750 亿个参数，靠预测下一个词来学习，读过的词元（token，也就是词或词的片段）数以千亿计。',
      },
    ],
  },
};
