import { check } from 'gradient-lab';
import type * as Answer from './solution';

function softmax(s: number[]): number[] {
  const powers = s.map(Math.exp);
  const total = powers.reduce((sum, power) => sum + power, 0);
  return powers.map((power) => power / total);
}

export default function judge({ scoreGradient }: typeof Answer) {
  const h = 1e-5;
  for (const s of [
    [0.3, -1.2, 2],
    [4, 0, 0, -3, 1],
  ]) {
    const dA = s.map((_, j) => Math.sin(2 + 3 * j));
    const loss = (scores: number[]) => softmax(scores).reduce((sum, a, j) => sum + a * dA[j]!, 0);
    const slopes = s.map((_, j) => {
      const nudged = (by: number) => s.map((score, i) => (i === j ? score + by : score));
      return (loss(nudged(h)) - loss(nudged(-h))) / (2 * h);
    });
    check.close(scoreGradient(softmax(s), dA), slopes, 1e-7, {
      en: `For ${s.length} scores, the gradient agrees with finite differences.`,
      zh: `${s.length} 个得分时，梯度应与有限差分一致。`,
    });
  }
  check.close(scoreGradient([0.2, 0.3, 0.5], [7, 7, 7]), [0, 0, 0], 1e-9, {
    en: 'If all weights are wanted alike, nothing is handed back.',
    zh: '如果对每个权重的要求都一样，传回来的梯度应全是 0。',
  });
}
