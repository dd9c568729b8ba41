import { check } from 'gradient-lab';
import type * as Answer from './solution';

/** Gates of no pattern between 0 and 1, the same each time. */
function draw(count: number, seed: number): Answer.Step[] {
  const share = (t: number) => (1 + Math.sin(seed + 2.9 * t + 1.3 * t * t)) / 2;
  return Array.from({ length: count }, (_, t) => ({
    ...{ f: share(3 * t), i: share(3 * t + 1), proposed: 2 * share(3 * t + 2) - 1 },
  }));
}

function lastOf(steps: readonly Answer.Step[], start: number): number {
  return steps.reduce((c, { f, i, proposed }) => f * c + i * proposed, start);
}

export default function judge({ lineGradient }: typeof Answer) {
  const nudge = 1e-4;
  for (const [count, seed] of [
    [1, 4],
    [3, 1],
    [8, 7],
  ] as const) {
    const steps = draw(count, seed);
    const found = lineGradient(steps);
    const slope = (lastOf(steps, nudge) - lastOf(steps, -nudge)) / (2 * nudge);
    check.close(found.start, slope, 1e-8, {
      en: `Over ${count} step(s), the derivative for the first c agrees with finite differences.`,
      zh: `${count} 步时，对最初的 c 的导数应与有限差分一致。`,
    });
    steps.forEach((_, t) => {
      const moved = (by: number) =>
        lastOf(
          steps.map((step, s) => (s === t ? { ...step, i: step.i + by } : step)),
          0.3,
        );
      check.close(found.i[t] ?? NaN, (moved(nudge) - moved(-nudge)) / (2 * nudge), 1e-8, {
        en: `Of ${count} step(s), the derivative for the input gate of step ${t + 1} is right.`,
        zh: `共 ${count} 步，对第 ${t + 1} 步输入门的导数应当正确。`,
      });
    });
  }
  const open = Array.from({ length: 60 }, () => ({ f: 1, i: 0, proposed: 0 }));
  check.close(lineGradient(open).start, 1, 1e-12, {
    en: 'With every forget gate at 1, nothing is lost over sixty steps.',
    zh: '遗忘门全为 1 时，走六十步也应一点不少。',
  });
}
