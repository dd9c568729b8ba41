import type { embed as en } from '../en/embed';

export const embed: typeof en = {
  kinds: { figure: '图', cell: '代码', exercise: '练习' },
  show: (title, name) => (name === null ? `显示《${title}》` : `显示《${title}》中的“${name}”`),
  openLesson: '在课程中打开',
  unknown: (name) => `这一课里没有名为“${name}”的部分。`,
  unknownHelp: '可用的部分列在下面。把其中一个名称写进地址里的 part= 之后即可。',
  whole: '整课',
  sandboxed:
    '这个框受到沙箱限制：你写的代码和做过的练习，在网页关闭后不会留下。想保存它们，请在课程原页里做。',
};
