/** 代码没能照常保存时的用词。 */
import type { keeping as en } from '../en/keeping';

export const keeping: typeof en = {
  elsewhere:
    '这段代码还有另一个版本：来自另一个标签页或文件，或是采用别人代码之前你自己写的。选定之前，两个版本都会保留。下面标 − 的行只在另一个版本里，标 + 的行只在这个版本里。',
  difference: '另一个版本与这个版本的差异',
  takeHere: '保留这个版本',
  takeElsewhere: '采用另一个版本',
  undo: '换回另一个版本',
  notKept: {
    full: '浏览器的存储空间已满，关闭页面后这次修改就会丢失。可以存成文件，或腾出空间后重试。',
    denied: '浏览器不允许保存内容，关闭页面后这次修改就会丢失。',
    newer: '这里存着本站更新版本留下的修改，没有动它。关闭页面后，你这次的修改就会丢失。',
  },
  save: '把代码存成文件',
  retry: '再试着保存',
};
