/** 课程之外各页面的用词。 */
import type { Strings } from '../index';

export const site: Strings['site'] = {
  name: '梯度实验室',
  tagline: '看得见、摸得着的深度学习',
  description:
    '从一个神经元到 Transformer：会动的图、真实的公式，以及在你自己的浏览器里训练模型的代码。',
  skipToContent: '跳到正文',
  home: '首页',
  otherLanguage: 'English',
  search: {
    open: '搜索',
    title: '搜索全部课程',
    hint: '课程、术语，或文中的词',
    loading: '正在加载课文',
    failed: '搜索没能加载出来。请检查网络后重试。',
    close: '关闭搜索',
  },
  theme: { label: '主题', light: '浅色', dark: '深色', system: '跟随系统' },
  intro:
    '这里的每个公式、每张图、每段代码都是活的。拖动神经元的决策边界，看数字随之变化；改一改网络的代码，按下“运行”，看它就在你自己的电脑上学习。',
  descent: {
    handle: '下降的起点',
    value: (w, b, loss) => `权重 ${w}，偏置 ${b}，损失 ${loss}`,
    caption:
      '一个神经元在学“与”。每条线连起损失 L 相等的权重 w 与偏置 b；拖动小球，梯度下降就从那里出发。',
    outcome: (steps, from, to) => `${steps} 步：损失 ${from} → ${to}`,
  },
  startWith: (lesson) => `开始学习：${lesson}`,
  continueWith: (lesson) => `继续学习：${lesson}`,
  continueAt: (section) => `上次读到“${section}”。`,
  lessons: '课程',
  minutes: (count) => `${count} 分钟`,
  readingTime: (count) => `约 ${count} 分钟`,
  requires: '先修',
  tracks: {
    foundations: '基础',
    generalisation: '学会泛化',
    architectures: '网络结构',
    projects: '实战项目',
    understanding: '理解与部署',
  },
  progress: {
    none: '未开始',
    started: '学习中',
    done: '已完成',
    count: (done, total) => `练习已完成 ${done}/${total}`,
    solved: '练习已完成',
  },
  contents: '本页目录',
  previous: '上一课',
  next: '下一课',
  notFound: {
    title: '没有这个页面',
    text: '地址可能有误，或页面已移走。所有课程都列在首页。',
  },
  loading: '正在加载页面',
  loadFailed: '这一页没能加载出来。请检查网络后重试。',
  retry: '重试',
  activation: {
    choose: '激活函数',
    names: {
      sigmoid: 'sigmoid',
      tanh: 'tanh',
      relu: 'ReLU',
      'leaky-relu': 'Leaky ReLU',
      elu: 'ELU',
      gelu: 'GELU',
    },
  },
  term: { value: (value) => `当前值 ${value}` },
  figure: {
    reset: '重置此图',
    needsScript: '启用 JavaScript 后，这幅图可以动手操作。它最初显示的是：',
    loading: '正在加载图形',
    loadFailed: '这幅图没能加载出来。请检查网络后重试。',
  },
  share: '分享',
  yourWork: {
    title: '我的学习记录',
    description: '把代码和进度存成文件带走，打开别人发来的文件。',
  },
  teach: {
    title: '教师用',
    description: '把课程放进自己的网页和学习平台，或选几课印成讲义。',
  },
  glossary: {
    title: '术语表',
    description: '各课的术语，中英对照：含义、符号，以及第一次讲到它的那一课。',
  },
  reference: '参考',
  faq: {
    title: '常见问题',
    description: '初学者常问的问题，每个用几句话回答，再指向讲清楚它的那一课。',
  },
  resources: {
    title: '学习资源',
    description: '框架怎么选，编程环境、工具、云计算、课程、书、论文，以及数据集和使用条款。',
  },
  applications: {
    title: '应用',
    description:
      '视觉、语言、语音、推荐、医疗、金融、自动驾驶：由什么预测什么，怎样评判，出过什么问题。',
  },
  outlook: {
    title: '前景与局限',
    description:
      '深度学习往哪里走、受什么限制：硬件、数据、偏见、能耗、隐私，每一条都注明出处和年份。',
  },
  offline: {
    title: '没有网络',
    description: '没有网络时，这台设备上还能打开的课程和页面都列在这里。',
  },
  part: {
    failed: '页面的这一部分出了错，其余部分不受影响。',
  },
  steps: {
    steps: '步数',
    back: '退一步',
    step: '单步',
    play: '播放',
    pause: '暂停',
    start: '回到起点',
  },
  numberField: {
    'not-a-number': () => '这不是数。',
    'not-whole': () => '只能填整数。',
    outside: (min: string, max: string) => `应在 ${min} 到 ${max} 之间。`,
  },
  view: {
    name: '观看方向',
    value: (azimuth, elevation) =>
      `旋转 ${azimuth}°，从高出地面 ${elevation}° 处俯视`.replace('-', '−'),
  },
  predict: {
    prompt: '先猜一猜',
    right: '对。',
    wrong: '不太对。',
  },
};
