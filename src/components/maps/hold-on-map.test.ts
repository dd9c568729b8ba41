import { expect, it } from 'vitest';
import { holdOnMap } from './hold-on-map';

const area = { x: [-4, 4], y: [0, 2] } as const;

it('keeps a point on the map', () => {
  expect(holdOnMap(area, [-9, 1.234])).toEqual([-4, 1.234]);
  expect(holdOnMap(area, [Infinity, -1])).toEqual([4, 0]);
});

it('keeps a point on its grain', () => {
  expect(holdOnMap(area, [-9, 1.234], 0.1)).toEqual([-4, 1.2]);
});
