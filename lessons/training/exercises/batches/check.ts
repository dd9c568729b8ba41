import { check } from 'gradient-lab';
import type * as Answer from './solution';

const x = [
  [1, 0.5],
  [0, 1],
  [2, -1],
  [1, 1],
  [-1, 0],
  [0.5, 2],
  [3, 1],
];
const y = [1, 0, 2, 1, -1, 0, 3];

/** Of the mean squared error of a linear model. */
function gradientOf(w: number[], xs: number[][], ys: number[]): number[] {
  const errors = xs.map((row, r) => row.reduce((sum, v, i) => sum + v * w[i]!, 0) - ys[r]!);
  return w.map((_, i) => errors.reduce((sum, e, r) => sum + (2 * e * xs[r]![i]!) / xs.length, 0));
}

export default function judge({ train }: typeof Answer) {
  const seen: number[][] = [];
  const watch = (w: number[], xs: number[][], ys: number[]) => {
    seen.push(ys.slice());
    return gradientOf(w, xs, ys);
  };
  const start = [0, 0];
  const end = train(watch, start, x, y, { epochs: 2, size: 3, rate: 0.1 });
  check.true(seen.length === 6, {
    en: 'Seven examples, three per step, two epochs: six steps.',
    zh: '七个样本，每步三个，两轮：应共走六步。',
  });
  const epoch = [[1, 0, 2], [1, -1, 0], [3]];
  check.true(JSON.stringify(seen) === JSON.stringify([...epoch, ...epoch]), {
    en: 'Every epoch reads every example once, in order; its last batch is what is left.',
    zh: '每一轮应按顺序把每个样本读一次，最后一个批量应是剩下的那些。',
  });
  let expected = start;
  for (let k = 0; k < 6; k++) {
    const from = (k % 3) * 3;
    const slope = gradientOf(expected, x.slice(from, from + 3), y.slice(from, from + 3));
    expected = expected.map((v, i) => v - 0.1 * slope[i]!);
  }
  check.close(end, expected, 1e-9, {
    en: 'Each step starts from where the one before it ended.',
    zh: '每一步都应从上一步的终点出发。',
  });
  const once = train(gradientOf, [1, -1], x, y, { epochs: 1, size: 7, rate: 0.5 });
  const slope = gradientOf([1, -1], x, y);
  check.close(once, [1 - 0.5 * slope[0]!, -1 - 0.5 * slope[1]!], 1e-9, {
    en: 'A batch of everything is one step per epoch.',
    zh: '批量等于全部样本时，每轮应只有一步。',
  });
  check.close(start, [0, 0], 0, {
    en: 'The start that it was given is left as it was.',
    zh: '传入的起点应保持不变。',
  });
}
