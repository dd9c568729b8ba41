import { expect, it } from 'vitest';
import { drawId } from './draw-id';

it('draws whole numbers over all the room that there is, and none twice', () => {
  const ids = Array.from({ length: 2_000 }, drawId);
  expect(new Set(ids).size).toBe(2_000);
  expect(ids.every((id) => Number.isSafeInteger(id) && id > 0)).toBe(true);
  // Half of them lie in the upper half; 40 standard deviations would be 894.
  const upper = ids.filter((id) => id >= 2 ** 52).length;
  expect(Math.abs(upper - 1_000)).toBeLessThan(150);
});
