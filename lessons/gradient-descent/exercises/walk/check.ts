import { check } from 'gradient-lab';
import type * as Answer from './solution';

export default function judge({ walk }: typeof Answer) {
  const bowl = (point: number[]) => point.map((value) => 2 * value);
  const ravine = ([u, v]: number[]) => [u!, 10 * v!];
  const start = [-3, 2];
  check.close(walk(bowl, start, 0.1, 0), start, 1e-9, {
    en: 'No steps lead nowhere.',
    zh: '走 0 步，应原地不动。',
  });
  check.close(walk(bowl, start, 0.1, 1), [-2.4, 1.6], 1e-9, {
    en: 'One step in the bowl with rate 0.1 leads from (−3, 2) to (−2.4, 1.6).',
    zh: '在碗里以学习率 0.1 走一步，应从 (−3, 2) 到 (−2.4, 1.6)。',
  });
  check.close(walk(ravine, start, 0.15, 30), [-3 * 0.85 ** 30, 2 * 0.5 ** 30], 1e-9, {
    en: 'Thirty steps in the ravine with rate 0.15 end where they should.',
    zh: '在峡谷里以学习率 0.15 走三十步，应到达正确的终点。',
  });
  check.close(walk(bowl, [1, 2, 3, 4], 0.5, 1), [0, 0, 0, 0], 1e-9, {
    en: 'It works with four parameters.',
    zh: '有四个参数时，也应走对。',
  });
}
