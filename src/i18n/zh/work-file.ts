/** 在“我的学习记录”页打开文件时的用词。 */
import type { workFile as en } from '../en/work-file';

function named(text: string, names: string): string {
  return names === '' ? `${text}。` : `${text}：${names}。`;
}

export const workFile: typeof en = {
  reading: '正在读取文件……',
  problems: {
    unreadable: '这个文件读不了：可能已损坏，或不是本站的文件。没有改动任何内容。',
    'not-ours': '这不是本站的文件。没有改动任何内容。',
    damaged:
      '这个文件已损坏：有些内容缺失，或不是应有的样子。没有改动任何内容。请在原处重新保存一份。',
    newer: '这个文件由本站更新的版本生成。请刷新页面换用新版本，再打开它。没有改动任何内容。',
    'too-large': '这个文件大得不可能出自本站，没有打开。',
    'no-unpacking': '这个浏览器版本太旧，打不开这种文件。请换用较新的浏览器。',
    'no-lesson': '这个文件属于本站没有的一课，也许是还没有。网站可能已经更新，请刷新页面再试。',
  },
  preview: {
    title: '这个文件会改动什么',
    dated: (day) => `这个文件保存于${day}。`,
    undated: '这个文件没有写明保存时间。',
    empty: '里面没有内容。',
    changes: {
      added: (count, names) => named(`这里还没有的内容，共 ${count} 项`, names),
      beside: (_, names) =>
        named('与你现有代码不同的版本；两个版本都会保留，到课程里再选定', names),
      joined: () => '学习进度：与你现有的合并。这里已完成的不会取消。',
      newer: (count, names) =>
        named(`来自本站更新的版本，共 ${count} 项，原样保留，等网站更新后再用`, names),
      same: (count) => `${count} 项与这里的相同，保持不变。`,
      left: () => '主题等你在这里做过的选择保持不变。',
      refused: (count, names) => named(`${count} 项无法导入：已损坏，或来自更新的版本`, names),
    },
    trust: '请只导入你自己存的文件：其中的代码会成为你自己的代码，按下“运行”后就像你写的一样运行。',
    nothing: '这些内容这里都已经有了，没有什么可导入的。',
    bringIn: '导入',
    cancel: '取消',
  },
  imported: {
    all: '已导入。这里原有的内容一项也没有丢失。',
    some: '已导入，但浏览器的存储空间已满或不可用：其中一部分只在这次访问中有效。请留好文件，腾出空间后再打开一次。',
  },
};
