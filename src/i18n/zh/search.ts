/** 搜索结果的用词。 */
import type { search as en } from '../en/search';

export const search: typeof en = {
  intro: '搜索范围：各课的标题、小节和正文，术语表，以及其他页面。中英文都能搜，偶尔拼错也能找到。',
  kinds: {
    lesson: '课程',
    term: '术语',
    section: '小节',
    page: '其他页面',
  },
  none: (query) => `没有找到“${query}”。可以少输几个字，或者换个说法。`,
  count: (shown) => `${shown} 条结果`,
  keys: { move: '选择', open: '打开', close: '关闭' },
  slash: '按 / 键打开搜索',
};
