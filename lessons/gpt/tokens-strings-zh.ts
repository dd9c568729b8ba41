/** The words of the tokens' figure in Chinese. */
import type { en } from './tokens-strings-en';
import { analects } from './tokens-openings';

export const zh: typeof en = {
  opening: analects,
  figureName: '一次次合并，文本变成词元',
  caption:
    '走一步，或者按“播放”：相邻次数最多的那一对会合成一个词元。点选一个词元，看它由什么合成。文本可以随意改。',
  description: (tokens, merges, vocabulary, ratio) =>
    `合并 ${merges} 次以后，词表有 ${vocabulary} 个词元，文本长 ${tokens} 个词元，平均每个词元 ${ratio} 个字符。`,
  next: (left, right, count) => `下一次合并：${left} 与 ${right}，它们相邻 ${count} 次。`,
  text: '你的文本：可以书写、粘贴，或把文件拖进来',
  file: '打开文本文件',
  undo: '撤销',
  empty: '先写点什么：现在没有文本可切。',
  cut: (most) => `文件太长，这里只取前 ${most} 个字符。`,
  unreadable: '这个文件不是文本。请换一个，例如以 .txt 或 .md 结尾的文件。',
  unit: '起点',
  units: { characters: '字符', bytes: '字节' },
  withinWords: '不跨越标点和空格',
  merges: '合并次数',
  tokens: '切成词元的文本',
  more: (shown, all) => `共 ${all} 个词元，这里显示前 ${shown} 个。`,
  pairs: '相邻的对与次数',
  pairHead: ['左', '右', '合成', '次数'],
  nextPair: '下一次合并',
  noPair: '没有哪一对出现两次以上，合并到此为止。',
  limit: (most) => `本图最多合并 ${most} 次。`,
  vocabulary: '词表大小',
  length: '文本长度',
  ratio: '每个词元的字符数',
  lengthOf: (tokens, characters) => `${tokens} 个词元，${characters} 个字符`,
  axes: ['词表大小', '每个词元的字符数'],
  chosen: '选中的词元',
  id: '编号',
  occurs: '出现',
  times: (count) => `${count} 次`,
  bytes: '字节',
  part: '只是一个字符的一部分',
  made: '来历',
  base: '一开始就有，不是合并来的',
  merge: (number, left, right, joined) => `第 ${number} 次合并：${left} + ${right} = ${joined}`,
};
