import { check } from 'gradient-lab';
import type * as Answer from './solution';

const p = [0.5, 0.3, 0.2];
const q = [0.1, 0.3, 0.6];

/** V of any judge. */
function value(judge: readonly number[]): number {
  return judge.reduce((sum, d, i) => sum + p[i]! * Math.log(d) + q[i]! * Math.log(1 - d), 0);
}

export default function judge({ bestJudge, bestValue }: typeof Answer) {
  const best = bestJudge(p, q);
  check.true(best.length === 3 && best.every((d) => d > 0 && d < 1), {
    en: 'Where both lie, the judge is never quite sure.',
    zh: '两者都出现的位置上，判别器应从不绝对肯定。',
  });
  for (const i of [0, 1, 2]) {
    for (const by of [0.01, -0.01]) {
      const other = best.map((d, at) => (at === i ? d + by : d));
      check.true(value(best) > value(other), {
        en: `At place ${i} no other answer makes V larger (tried: ${by > 0 ? '+' : '−'}0.01).`,
        zh: `在位置 ${i}，别的答案应都不能让 V 更大（试了 ${by > 0 ? '+' : '−'}0.01）。`,
      });
    }
  }
  check.close(bestValue(p, q), value([5 / 6, 1 / 2, 1 / 4]), 1e-9, {
    en: 'V is the sum over all places of p log D + q log(1 − D).',
    zh: 'V 应是对所有位置求和：p log D + q log(1 − D)。',
  });
  check.close(bestValue([0.2, 0.8], [0.2, 0.8]), -Math.log(4), 1e-9, {
    en: 'Where fakes are spread as real points are, V is −log 4.',
    zh: '假样本的分布与真样本相同时，V 应是 −log 4。',
  });
  check.close(bestValue([1, 0], [0, 1]), 0, 1e-9, {
    en: 'Where they never meet, V is 0.',
    zh: '真假样本从不出现在同一位置时，V 应是 0。',
  });
}
