import { expect, it } from 'vitest';
import { layoutScores } from './score-strip-layout';

const size = { width: 300, height: 100 };

it('piles those of the class upwards and the others downwards', () => {
  const { middle, piles, radius } = layoutScores(
    [
      { score: 0.9, positive: true },
      { score: 0.9, positive: true },
      { score: 0.1, positive: false },
    ],
    size,
  );
  const [low, high, other] = piles.map(({ y }) => y);
  expect(low! - high!).toBeCloseTo(2 * radius);
  expect(low).toBeLessThan(middle);
  expect(other).toBeGreaterThan(middle);
  expect(piles[0]!.x).toBe(piles[1]!.x);
  expect(piles[0]!.x).toBeGreaterThan(250);
});

it('keeps every pile inside, however high it is', () => {
  const scored = Array.from({ length: 80 }, (_, i) => ({ score: 0.01, positive: i % 4 === 0 }));
  const { piles, radius } = layoutScores(scored, size);
  for (const { x, y } of piles) {
    expect(y - radius).toBeGreaterThanOrEqual(0);
    expect(y + radius).toBeLessThanOrEqual(size.height);
    expect(x).toBeGreaterThan(0);
  }
});

it('keeps a score of exactly 1 inside', () => {
  const [pile] = layoutScores([{ score: 1, positive: true }], size).piles;
  expect(pile!.x).toBeLessThan(size.width);
});
