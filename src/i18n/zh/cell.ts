/** 代码单元与练习的用词。 */
import type { Strings } from '../index';
import { codeNames } from './code-names';
import { explained } from './explained';

export const cell: Strings['cell'] = {
  run: '运行',
  pause: '暂停',
  resume: '继续',
  step: '单步',
  stop: '停止',
  reset: '重置',
  check: '检查',
  hint: '提示',
  solution: '答案',
  pin: '固定本次运行',
  unpin: '取消固定',
  label: (name) => `代码：${name}`,
  runBar: '运行控制',
  runKeys: 'Ctrl+Enter',
  editor: (name) =>
    `代码编辑器：${name}。按 Ctrl+Enter 运行；先按 Escape 再按 Tab 可离开；按 Ctrl+M 让 Tab 键始终用于离开。`,
  editorFailed: '完整的编辑器没能加载出来，这里是简易编辑器。',
  loadFailures: {
    offline: '代码运行环境没能加载出来：设备没有联网。请联网后重试。',
    unknown: '代码运行环境没能加载出来。请检查网络后重试。',
  },
  retry: '重试',
  edited: '已修改',
  restore: '还原代码',
  undoRestore: '撤销还原',
  showChanges: '查看改动',
  hideChanges: '收起改动',
  changes: '与原代码相比的改动',
  added: '新增',
  removed: '删除',
  unchangedLines: (count) => `${count} 行未改动`,
  states: {
    idle: '尚未运行',
    loading: '准备中……',
    running: '运行中',
    paused: '已暂停',
    stopping: '正在停止……',
    done: '已完成',
    error: '因出错而停止',
  },
  stillRunning: (what) => `仍在运行：${what}`,
  workKinds: {
    timer: '定时器',
    interval: '循环定时器',
    frame: '等待下一帧',
    step: '逐步循环',
    fit: '训练',
    model: '模型运算',
    data: '数据读取',
    request: '网络请求',
    storage: '存储读写',
    worker: '工作线程',
    other: '后台任务',
  },
  stopped: '已停止',
  superseded: '已停止，因为启动了另一段代码',
  stepOf: (step, total) => `第 ${step} / ${total} 步`,
  stepAt: (step) => `第 ${step} 步`,
  loops: (counts) => `循环 ${counts.map(({ done, limit }) => `${done} / ${limit}`).join('，')}`,
  stepTime: (milliseconds) => `每步 ${milliseconds} 毫秒`,
  speed: '速度',
  speedMax: '全速',
  speedSteps: (count) => `每秒 ${count} 步`,
  backend: '运行于',
  backends: { webgpu: 'WebGPU', wasm: 'WebAssembly', cpu: 'JavaScript' },
  backendAuto: '自动',
  backendAutoNow: (backend) => `自动：${backend}`,
  backendSwitch: (backend) => `改用 ${backend} 运行`,
  reasons: {
    'hardware-gpu': '正在使用本机的 GPU。',
    'no-gpu': '浏览器没有提供 GPU。',
    'software-gpu': '这里的 GPU 由软件模拟，速度较慢。',
    'race-gpu': '在本机上简单测速后，即使模型这么小，GPU 仍然更快。',
    'race-wasm': '在本机上简单测速后，对这么小的模型，WebAssembly 比 GPU 更快。',
    'gpu-failed': 'GPU 未能启动。',
    'gpu-lost': 'GPU 连续两次断开，暂时不再使用。',
    'wasm-failed': 'WebAssembly 未能启动。',
    requested: '由你选定。',
  },
  shortfalls: {
    'no-kernels': '本站的加速代码没能加载，训练会比平时慢。刷新页面可以再试一次。',
    'no-threads': '多线程没能启动，全部计算由一个线程完成。刷新页面可以再试一次。',
    'no-simd': '这个浏览器不支持 SIMD 指令，训练会比平时慢。',
    isolated: '这段代码来自别处，与页面隔离运行，全部计算由一个线程完成。',
    sandboxed:
      '本页嵌在受沙箱限制的框里，全部计算由一个线程完成。在单独的标签页里打开，训练会更快。',
  },
  ranOn: (backend) => `运行于 ${backend}。`,
  ranOnThreads: (backend, count) => `运行于 ${backend}，${count} 个线程。`,
  progress: {
    data: '数据',
    epoch: (number) => `第 ${number} 轮`,
    bytes: (done, total) => `${done} / ${total} MB`,
    batches: (done, total) => `第 ${done} / ${total} 批`,
    steps: (done, total) => `第 ${done} / ${total} 步`,
    secondsLeft: (seconds) => `还剩 ${seconds} 秒`,
    minutesLeft: (minutes) => `还剩 ${minutes} 分钟`,
  },
  params: '参数',
  codeNames,
  paramNumber: (name) => `${name}，输入数值`,
  output: '输出',
  outputEmpty: '按下“运行”，代码报告的结果会画在这里。',
  chart: (names) => `${names} 的曲线图`,
  chartStep: '步',
  chartLog: '对数坐标',
  chartReading: (step, values) => `第 ${step} 步：${values}`,
  chartValue: (name, value) => `${name} ${value}`,
  chartPinnedValue: (name, value) => `固定的 ${name} ${value}`,
  listSeparator: '、',
  pinned: '虚线：固定的那次运行',
  shown: (name, shape) => `${name} ${shape}`,
  shownPicture: (name, shape, low, high) =>
    `${name}，形状为 ${shape} 的张量，取值从 ${low} 到 ${high}`,
  shownReading: (indices, value) => `[${indices}] = ${value}`,
  shownEmpty: '这是空张量：有一个轴的长度为 0。',
  shownNotFinite: (count) => `有 ${count} 个值为 NaN 或无穷大`,
  shownThinned: (rowStep, columnStep) => {
    const drawn = [
      ...(rowStep > 1 ? [`每 ${rowStep} 行画 1 行`] : []),
      ...(columnStep > 1 ? [`每 ${columnStep} 列画 1 列`] : []),
    ];
    return drawn.join('，');
  },
  shownTiles: (drawn, all) => `共 ${all} 张，只画前 ${drawn} 张`,
  leftOut: {
    series: (most, names, more) =>
      `只画最先出现的 ${most} 条曲线，未画的有 ${names}${more ? ' 等' : ''}。`,
    shown: (most, names, more) =>
      `只显示最先出现的 ${most} 个张量，未显示的有 ${names}${more ? ' 等' : ''}。`,
  },
  moreParams: (count) => `另有 ${count} 个参数没有滑块，请在代码中修改。`,
  range: (low, high) => `${low} 到 ${high}`,
  timeline: '回看',
  timelineStep: (step) => `第 ${step} 步`,
  live: '实时',
  console: '控制台',
  copy: '复制',
  copied: '已复制',
  levels: {
    log: '',
    info: '信息',
    warn: '警告',
    error: '错误',
    table: '',
    tensor: '',
  },
  earlierLogs: (count) => `更早的 ${count} 行未显示。`,
  moreCells: (rows, columns) =>
    [...(rows > 0 ? [`另有 ${rows} 行`] : []), ...(columns > 0 ? [`另有 ${columns} 列`] : [])].join(
      '，',
    ),
  errorLine: (line) => `第 ${line} 行`,
  errors: {
    shape: {
      what: '两个形状对不上。',
      remedy:
        '在这一行之前打印两个张量的形状。矩阵相乘时，中间的两个维度必须相等；张量逐元素相加或相乘时，各维度必须相等或为 1。',
    },
    disposed: {
      what: '用到了一个已经释放的张量。',
      remedy:
        '在 tf.tidy 里创建的张量，tf.tidy 一结束就会释放。把张量作为返回值，或用 tf.keep 保留。',
    },
    nan: {
      what: '有数值变成了 NaN 或无穷大。',
      remedy: '最常见的原因是学习率太大：先除以十试试。否则检查是否对零取了对数，或除以了零。',
    },
    'missing-kernel': {
      what: '当前后端不支持这里用到的某个运算。',
      remedy: '换一个后端运行。',
    },
    'out-of-memory': {
      what: '内存不够。',
      remedy:
        '请释放不再使用的张量：把计算放进 tf.tidy，或调用 dispose。也可以减小批量或网络规模，或换一个后端运行。',
    },
    'device-lost': {
      what: '与 GPU 的连接断开了，可能是驱动程序或其他程序所致。',
      remedy: '再运行一次，或换一个后端运行。',
    },
    syntax: {
      what: '代码有语法错误。',
      remedy:
        '检查这一行或上一行是否少了括号、引号或逗号，是否误用了中文标点（，；：（）“”）。代码没有运行。',
    },
    import: {
      what: '这里不能导入这个模块。',
      remedy: '代码单元只能从 @tensorflow/tfjs 和 gradient-lab 导入。',
    },
    data: {
      what: '数据没能加载。',
      remedy: '请检查网络后再运行。',
    },
    'data-missing': {
      what: '网站上已经没有这个数据文件，多半是打开本页之后网站更新过。',
      remedy: '请刷新页面再运行，你改过的代码会保留。',
    },
    'data-damaged': {
      what: '收到的数据是坏的，没有使用，也没有存下来。',
      remedy:
        '请再运行一次，重新下载。如果还是不行，可能是所在的网络在代替本站作答（需要先登录的公共网络常常如此）：请打开别的网站，登录后再试。',
    },
    storage: {
      what: '浏览器的存储拒绝了请求，或里面没有这个内容。',
      remedy: '请确认曾用这个名称保存过模型，并且允许本站存储数据。',
    },
    ended: {
      what: '代码还没有运行完，运行它的 Worker 就已经结束。',
      remedy:
        '可能是代码调用了 close()，也可能是浏览器结束了 Worker（例如内存不足）。请再运行一次。',
    },
    offline: {
      what: '代码没能启动：设备没有联网，而运行所需的一部分还没有下载下来。',
      remedy: '联网后再运行一次。你的修改已经保存。',
    },
    'no-boot': {
      what: '代码没能启动：一直没有回应，只用一个线程、只用 JavaScript 也不行。',
      remedy: '请检查网络，刷新页面后再运行。你改过的代码会保留。',
    },
    'not-isolated': {
      what: '这段代码来自别处，而这里无法把它与页面隔离开，所以没有运行。',
      remedy:
        '请换一个较新的浏览器再试。如果哪个浏览器都不能运行，就要由发布这个网站副本的人修改文件的发送方式。',
    },
    other: {
      what: '代码抛出了一个错误。',
      remedy: '先读下面的信息，再看它指向的那一行。',
    },
  },
  explained,
  silence: {
    stop: '停止本次运行',
    boot: {
      announced: '准备的时间偏长。',
      what: (seconds) => `准备的时间偏长：已有 ${seconds} 秒没有进展。`,
      remedy:
        '可能是网络较慢，也可能是浏览器正忙。如果一直这样，会自动换用要求更低的方式：先只用一个线程，再不用 GPU 或 WebAssembly。',
    },
    run: {
      announced: '代码已有几秒没有回应。',
      what: (seconds) => `代码已有 ${seconds} 秒没有回应。`,
      remedy:
        '代码可能正在不停地计算（例如一次很大的乘法，或一个死循环），也可能已经悄悄结束。可以再等等，也可以停止后重新运行。',
    },
  },
  loss: {
    kept: '你的代码没有变动。',
    restarted: {
      did: '权重随之丢失，所以这次运行已从头开始。',
      remedy: '你不需要做什么。',
    },
    moved: {
      did: '这已是连续第二次，所以这次运行已改用 WebAssembly 从头开始，之后的运行也是如此，即使选定了 WebGPU。',
      remedy: '想再试 GPU，请刷新页面，或重新选择 WebGPU。',
    },
    over: {
      did: '训练好的模型随之丢失。',
      remedy: '按下“运行”，重新训练。',
    },
  },
  findings: {
    nan: {
      what: (subject, step) =>
        step === null
          ? `${subject} 变成了 NaN 或无穷大。`
          : `${subject} 在第 ${step} 步变成了 NaN 或无穷大。`,
      why: '某一步迈得太大使数值溢出，或对零取了对数、除以了零。',
      remedy: '把学习率除以十，并检查输入是否缩放到了 −1 到 1 左右。',
    },
    'nan-gradient': {
      what: (subject, step) =>
        step === null
          ? `${subject} 的梯度是 NaN 或无穷大。`
          : `到第 ${step} 步，${subject} 的梯度已是 NaN 或无穷大。`,
      why: '反向传播途中有数值溢出，或所求的导数在那一点没有值，例如平方根在零处的导数。',
      remedy: '降低学习率；开方、取对数的数和除数都要避开零。',
    },
    exploding: {
      what: (subject, step) =>
        step === null
          ? `${subject} 的梯度变得非常大。`
          : `到第 ${step} 步，${subject} 的梯度已经变得非常大。`,
      why: '梯度逐层相乘，而这里每经过一层都在变大。',
      remedy: '降低学习率，裁剪梯度，或用更小的初始权重。',
    },
    vanishing: {
      what: (subject, step) =>
        step === null
          ? `几乎没有梯度传到 ${subject}。`
          : `到第 ${step} 步，几乎没有梯度传到 ${subject}。`,
      why: '饱和的激活函数导数接近零，而各层的导数会相乘。',
      remedy: '试试用 ReLU 代替 sigmoid 或 tanh，减少层数，或换一种初始化方法。',
    },
    'dead-units': {
      what: (subject, step) =>
        step === null
          ? `${subject} 中有单元不再学习：它们完全得不到梯度。`
          : `第 ${step} 步时，${subject} 中有单元不再学习：它们完全得不到梯度。`,
      why: 'ReLU 的输入若总是负数，输出就恒为零，也不会传回任何梯度。',
      remedy: '降低学习率，或改用 leaky ReLU。',
    },
    diverging: {
      what: (subject, step) =>
        step === null
          ? `${subject} 一直在上升。`
          : `${subject} 在第 ${step} 步之前就开始持续上升。`,
      why: '每次更新都越过了最低点，落到另一侧更高的地方。',
      remedy: '降低学习率，直到曲线重新下降。',
    },
  },
  unnamed: (number) => `变量 ${number}`,
  exercise: {
    label: (name) => `练习：${name}`,
    title: '练习',
    solved: '已完成',
    passed: '通过。',
    failed: '还没通过。',
    failedByError: '代码在检查之前就因出错而停止了。',
    checking: '检查中……',
    checkPassed: '正确',
    checkFailed: '不对',
    hintsLeft: (left) => `还有 ${left} 条提示`,
    hintNumber: (number) => `提示 ${number}`,
    confirmSolution: '再按一次“答案”即可查看。也许一条提示就够了。',
    tryIt: '试一试',
    undoTryIt: '回到我的代码',
  },
};
