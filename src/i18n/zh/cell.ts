/** 代码单元与练习的用词。 */
import type { Strings } from '../index';

export const cell: Strings['cell'] = {
  run: '运行',
  pause: '暂停',
  step: '单步',
  stop: '停止',
  reset: '重置',
  check: '检查',
  hint: '提示',
  solution: '答案',
};
