import type { embed as en } from '../en/embed';

export const embed: typeof en = {
  kinds: { figure: '图', cell: '代码', exercise: '练习' },
  show: (title, name) => (name === null ? `显示“${title}”` : `显示“${title}”中的“${name}”`),
  openLesson: '在课程中打开',
  unknown: (name) => `这一课里没有名为“${name}”的部分。`,
  unknownHelp: '可用的部分列在下面。把其中一个名称写进地址里的 part= 之后即可。',
  whole: '整课',
  sandboxed:
    '这个框受到沙箱限制：你写的代码和做过的练习，在网页关闭后不会留下。代码照样能运行，只用一个线程，但运行中生成的文件无法从这里保存。想保存你的成果，请在单独的标签页里打开课程。',
  cutOff:
    '这一课的程序没有加载出来：可能是网站没有应答，也可能是网站的主机不允许受沙箱限制的框加载脚本。请在单独的标签页里打开课程。',
};
