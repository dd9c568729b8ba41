import { check } from 'gradient-lab';
import type * as Answer from './solution';

export default function judge({ dealFolds, crossValidate }: typeof Answer) {
  for (const [n, k] of [
    [12, 4],
    [10, 3],
    [7, 7],
    [200, 6],
  ] as const) {
    const folds = dealFolds(n, k);
    const all = folds.flat().sort((a, b) => a - b);
    check.true(folds.length === k && all.length === n && all.every((at, i) => at === i), {
      en: `${n} examples, ${k} folds: each example is in exactly one.`,
      zh: `${n} 个样本，${k} 折：每个样本应恰好在一折里。`,
    });
    const sizes = folds.map((fold) => fold.length);
    check.true(Math.max(...sizes) - Math.min(...sizes) <= 1, {
      en: `${n} examples, ${k} folds: the folds are as equal as can be.`,
      zh: `${n} 个样本，${k} 折：各折的个数应尽量相等。`,
    });
  }
  const seen: number[][][] = [];
  const mean = crossValidate(10, 5, (train, held) => {
    seen.push([train, held]);
    return held.reduce((sum, at) => sum + at, 0);
  });
  check.close(mean, 9, 1e-9, {
    en: 'The errors of all folds are averaged.',
    zh: '应对各折的误差求平均。',
  });
  check.true(
    seen.length === 5 && seen.every(([train, held]) => !held!.some((at) => train!.includes(at))),
    {
      en: 'Nothing is learned from what is held back.',
      zh: '留出的样本不应参加学习。',
    },
  );
  check.true(
    seen.every(([train, held]) => new Set([...train!, ...held!]).size === 10),
    {
      en: 'All that is not held back is learned from.',
      zh: '没有留出的样本应全部参加学习。',
    },
  );
}
