import { check } from 'gradient-lab';
import type * as Answer from './solution';

const centres = Array.from({ length: 8 }, (_, i) => [
  1.4 * Math.cos((i * Math.PI) / 4),
  1.4 * Math.sin((i * Math.PI) / 4),
]);

export default function judge({ fakes }: typeof Answer) {
  const near = centres.map(
    ([x, y]) => fakes.filter(([u, v]) => Math.hypot(u! - x!, v! - y!) <= 0.3).length,
  );
  check.true(fakes.length === 1000 && fakes.flat().every(Number.isFinite), {
    en: 'There are a thousand fakes, all of them finite.',
    zh: '应有一千个假样本，都是有限的数。',
  });
  const reached = near.filter((count) => count >= fakes.length / 32).length;
  check.true(reached >= 7, {
    en: `At least 7 of 8 heaps have a quarter of their share of the fakes, 32 of 1000 (now: ${reached}).`,
    zh: `8 堆里应至少有 7 堆得到应得份额的四分之一，即 1000 个假样本里的 32 个（现在是 ${reached} 堆）。`,
  });
}
