/** 分享：对话框，以及别人发来的内容。 */
import type { share as en } from '../en/share';

const backends = {
  auto: '自动选择的后端',
  webgpu: 'WebGPU',
  wasm: 'WebAssembly',
  cpu: 'JavaScript',
};

export const share: typeof en = {
  shareCell: '分享这段代码',
  shareFigure: '分享这幅图',
  held: '打开的人会得到：',
  holds: {
    backends,
    original: (name) => `“${name}”的代码，与课程原文相同`,
    params: (name, params) => `“${name}”的课程原代码，参数为 ${params}`,
    edited: (name, lines) => `你写的“${name}”代码，共 ${lines} 行，里面写了什么都会带上`,
    run: (backend, seed) => `运行方式：使用${backend.replace(/^(?=[A-Z])/, ' ')}，随机种子 ${seed}`,
    figures: (count) => `你改动过的 ${count} 项图形设置`,
    noFigures: '图形保持最初的样子：都没有改动过',
  },
  inAddress:
    '全部内容都写在网址里 # 号之后，不会发送给任何服务器。其中的代码绝不会自动运行。图形在训练中学到的参数太大，链接装不下，不会带上。',
  packing: '正在生成链接……',
  noPacking: '这个浏览器版本太旧，生成不了这种链接。请存成文件再发送。',
  tooLong: (length, most) =>
    `链接会有 ${length.toLocaleString('en')} 个字符，而许多软件会把超过约 ${most.toLocaleString('en')} 个字符的链接截断。请存成文件再发送。`,
  link: '链接',
  copyLink: '复制链接',
  embed: '嵌入用的 HTML',
  embedWhat: '嵌入其他网页',
  embedParts: { figure: '这幅图', cell: '这段代码', exercise: '这道练习' },
  embedWhole: '整课',
  embedChanged: '你改动的内容写在网址里一起带上；其中的代码要等读者打开才能运行。',
  embedUnchanged: '你没有改动过，嵌入的内容与课程原文相同。',
  copyEmbed: '复制 HTML',
  copied: '已复制。',
  notCopied: '浏览器不允许自动复制。文字已选中，请按 Ctrl+C 或 ⌘C 复制。',
  saveFile: '存成文件',
  fileNote: '收到的文件可以在“我的学习记录”页打开，首页有它的链接。',
  close: '关闭',
  arrived: {
    region: '链接带来的内容',
    cell: (name) =>
      `你打开了别人的链接。它给代码单元“${name}”带来了一段代码，这段代码还没有运行过。你自己的代码没有动。`,
    framedCell: (name) => `本页给代码单元“${name}”带来了一段代码，这段代码还没有运行过。`,
    lostCell: (name) =>
      `你打开了别人的链接。它带来的代码属于代码单元“${name}”，而本课没有这个单元，也许已经删去。这段代码在这里只能阅读。`,
    figures: '你打开了别人的链接。本页的图形已设成发送者那里的样子。',
    framedFigures: '本页的图形没有按课程原样设置。',
    figuresToo: '本页的图形已设成发送者那里的样子。',
    backend: (backend) =>
      `这次访问中，代码像发送者那里一样使用${backend.replace(/^(?=[A-Z])/, ' ')}${/[A-Za-z]$/.test(backend) ? ' ' : ''}运行；你自己选定的后端仍然保留着。`,
    goToCode: '查看代码',
    dismiss: '忽略',
    elsewhere: '这个链接属于另一课。',
    goThere: '打开那一课',
    noLesson: (lesson) =>
      `这个链接属于课程“${lesson}”，本站没有这一课，也许是还没有。网站可能已经更新，请刷新页面再看。`,
    problems: {
      damaged:
        '这个链接已损坏：可能在传送途中被截断或改动。没有采用其中任何内容。请让对方重新发送，或改发文件。',
      newer: '这个链接由本站更新的版本生成。请刷新页面换用新版本。没有采用链接中的任何内容。',
      'too-large': '这个链接的内容超出了允许的大小，没有打开。',
      'no-unpacking': '这个浏览器版本太旧，打不开这种链接。请让对方改发文件，或换用较新的浏览器。',
    },
  },
  foreign: {
    title: '外来代码',
    intro: '这段代码是别人写的，随链接或文件而来，不会自行运行。使用之前请先读懂它。',
    same: '它与课程原代码一字不差。',
    sameAsMine: '它与你自己的代码一字不差。',
    againstLesson: '下面标 − 的行只在课程里有，标 + 的行来自外部。',
    lessonDifference: '课程原代码与外来代码的差异',
    againstMine: '下面标 − 的行只在你的代码里有，标 + 的行来自外部。',
    mineDifference: '你的代码与外来代码的差异',
    compareWithLesson: '与课程原文比较',
    compareWithMine: '与我的代码比较',
    showAll: '显示全部代码',
    hideAll: '收起代码',
    all: '全部外来代码',
    seed: (seed, usual) =>
      `发送者运行时的随机种子是 ${seed}；收为己有之后，它与其他单元一样用 ${usual}。`,
    hidden:
      '这段代码里有看不见的字符，或会改变书写方向的字符，实际做的事可能与看上去的不同。下面用 ⟦U+202E⟧ 这样的记号标出它们。',
    apart:
      '下面隔离运行它：碰不到你的数据、网络，也碰不到本站保存的任何内容。你在这里对它的改动，与你自己的代码互不影响。',
    tryApart: '隔离运行试试',
    keep: '收为己有',
    keepElsewhere:
      '这里是别人网页中的一个框，在框里不能把这段代码留作自己的。要留下它，请打开课程原页。',
    keepNote: '你在这个单元里写过的代码会一并保留，随时可以换回。',
    dismiss: '忽略',
  },
};
