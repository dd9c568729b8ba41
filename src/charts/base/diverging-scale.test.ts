import { expect, it } from 'vitest';
import { divergingCss, levelOf } from './diverging-scale';

it('maps a range onto 256 levels and holds what lies beyond at the ends', () => {
  expect(levelOf(0, 0, 1)).toBe(0);
  expect(levelOf(1, 0, 1)).toBe(255);
  expect(levelOf(0.5, 0, 1)).toBe(128);
  expect(levelOf(-3, -1, 1)).toBe(0);
  expect(levelOf(Infinity, -1, 1)).toBe(255);
});

it('names the hue by the side of the middle', () => {
  expect(divergingCss(-1, -1, 1)).toContain('var(--negative) 62.0%');
  expect(divergingCss(1, -1, 1)).toContain('var(--positive) 62.0%');
  expect(divergingCss(0, -1, 1)).toContain('0.2%');
});
