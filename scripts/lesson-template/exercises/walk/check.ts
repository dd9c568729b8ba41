import { check } from 'gradient-lab';
import type * as Answer from './solution';

export default function judge({ walk }: typeof Answer) {
  check.close(walk(3, 0.1, 1), 2.8, 1e-9, {
    en: 'From w = 3, one step at the rate 0.1 leads to 2.8.',
    zh: '从 w = 3 出发，学习率为 0.1 时，一步应走到 2.8。',
  });
  check.close(walk(-4, 0.1, 200), 2, 1e-6, {
    en: 'After 200 steps the walk has arrived at 2.',
    zh: '走 200 步之后应到达 2。',
  });
}
