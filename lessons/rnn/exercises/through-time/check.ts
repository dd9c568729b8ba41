import { check } from 'gradient-lab';
import type * as Answer from './solution';

/** The last state of h = tanh(w x + u h). */
function run(x: readonly number[], w: number, u: number): number {
  return x.reduce((h, value) => Math.tanh(w * value + u * h), 0);
}

export default function judge({ recurrentGradient }: typeof Answer) {
  const nudge = 1e-5;
  const cases = [
    [[0.6], 1, 0.5],
    [[1, 0.2], 0.7, 0.9],
    [[1, -0.5, 0.3, 0.8], 0.7, 0.9],
    [[0.9, 0, 0, 0, 0, 0, 0.1], 1.2, -0.8],
    [[0.1, 0.2, -0.1, 0.1, 0, 0.2, -0.3, 0.1, 0.1, 0.2], 0.5, 1.4],
  ] as const;
  for (const [x, w, u] of cases) {
    const slope = (run(x, w, u + nudge) - run(x, w, u - nudge)) / (2 * nudge);
    check.close(recurrentGradient([...x], w, u), slope, 1e-7, {
      en: `Over ${x.length} step(s) with u = ${u} it agrees with finite differences.`,
      zh: `${x.length} 步、u = ${u} 时，结果应与有限差分一致。`,
    });
  }
}
