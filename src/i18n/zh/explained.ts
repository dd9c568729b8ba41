/** What stands beside an explained error, and what Ctrl+S says. */
import type { Strings } from '../index';

export const explained: Strings['cell']['explained'] = {
  fix: (about) => {
    switch (about.cause) {
      case 'odd-character':
      case 'curly-quotes':
        return about.meant === '' ? '删除看不见的字符' : '替换这类字符';
      case 'missing-import':
        return '添加导入语句';
      default:
        return `改为 ${about.meant}`;
    }
  },
  saved: '你的改动会随输入自动保存在本浏览器里。',
  savedNothing: '代码没有改动，无需保存。改动会随输入自动保存。',
  notSaved: '浏览器拒绝保存你的改动：关闭本页后就会丢失。',
};
