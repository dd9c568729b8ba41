import { expect, it } from 'vitest';
import { levelCliffs, type FieldMapData } from './field-map';

function makeField(values: readonly number[], columns: number): FieldMapData {
  return {
    columns,
    rows: values.length / columns,
    values: Float64Array.from(values),
    range: [-6, 6],
    levels: [],
    hatchFrom: 0,
    x: { name: 'x', ticks: [] },
    y: { name: 'y', ticks: [] },
    curve: [],
  };
}

it('continues each row into what is hatched, from either side, and changes nothing else', () => {
  const levelled = levelCliffs(makeField([-3, -2, 5, 9, 4, -1, -5, 7, 8, 6, 6, 6], 4));
  expect([...levelled]).toEqual([-3, -2, -2, -2, -1, -1, -5, -5, 8, 6, 6, 6]);
});
