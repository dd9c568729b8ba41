import { expect, it } from 'vitest';
import { holdOnGround } from './hold-on-ground';

it('keeps a point on the map and on its grain', () => {
  const ground = { area: { x: [-4, 4], y: [-4, 4] }, grain: 0.1 } as const;
  expect(holdOnGround(ground, [-9, 1.234])).toEqual([-4, 1.2]);
});
