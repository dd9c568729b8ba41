/** Which expressions a shader can compute row by row. */
import { expect, test } from 'vitest';
import { broadcast, findRows, measure, type Expression, type Reduction } from './expression';
import { chooseKept, lowestWithSums } from './keep';
import { findOperation } from './operations';

function id(name: string): object {
  return { name };
}

function leaf(name: string, size: number): Expression {
  return { type: 'leaf', dataId: id(name), size };
}

function apply(name: string, ...operands: Expression[]): Expression {
  return { type: 'application', operation: findOperation(name), operands, parameters: [] };
}

function sum(operand: Expression, rows: number, extent: number): Reduction {
  return { type: 'reduction', fold: 'sum', operand, rows, extent, divisor: 1 };
}

const x = leaf('x', 12);
const mean = sum(x, 3, 4);

function perRow(operand: Expression) {
  return broadcast(operand, [3, 1], [3, 4]);
}

test('a value for each row, and a row of values less its sum', () => {
  expect(findRows(apply('Sqrt', mean), 3)).toEqual({ rows: 3, extent: 4 });
  const centred = apply('Sub', x, perRow(mean));
  expect(findRows(centred, 12)).toEqual({ rows: 3, extent: 4 });
  const variance = sum(apply('Square', centred), 3, 4);
  expect(findRows(apply('RealDiv', centred, perRow(variance)), 12)).toEqual({ rows: 3, extent: 4 });
});

test('no sums, no rows', () => {
  expect(findRows(apply('Add', x, x), 12)).toBeNull();
});

test('what meets other rows than its own is not computed row by row', () => {
  const acrossRows = broadcast(sum(leaf('y', 16), 4, 4), [4], [4, 4]);
  expect(findRows(apply('Add', leaf('y', 16), acrossRows), 16)).toBeUndefined();
  const otherLength = apply('Add', mean, sum(leaf('z', 6), 3, 2));
  expect(findRows(otherLength, 3)).toBeUndefined();
  const sumOfSums = sum(apply('Square', mean), 1, 3);
  expect(findRows(sumOfSums, 1)).toBeUndefined();
});

test('what has been computed is read', () => {
  const total = sum(x, 3, 4);
  const root = apply('Sqrt', total);
  total.computed = { type: 'leaf', dataId: id('total'), size: 3 };
  expect(findRows(root, 3)).toBeNull();
  expect(measure(root).sources).toEqual([total.computed.dataId]);
});

test('of a normalised row, the row is kept, and what is done to it above is left to its readers', () => {
  const parts = [leaf('a', 12), leaf('b', 12), leaf('c', 12)] as const;
  const row = apply('Add', apply('Add', parts[0], parts[1]), parts[2]);
  const average = sum(row, 3, 4);
  const unit = apply('Sub', row, perRow(average));
  const scaled = apply('Multiply', unit, leaf('scale', 12));
  const owners = new Map<Expression, object>(
    Object.entries({ row, average, unit, scaled }).map(([name, node]) => [node, id(name)]),
  );
  const ownerOf = (node: Expression) => owners.get(node) ?? null;
  expect(lowestWithSums(scaled, owners.get(scaled)!, ownerOf)).toBe(owners.get(unit));
  expect(chooseKept(unit, 'value', ownerOf).map(({ output, each }) => [output, each])).toEqual([
    [owners.get(row), 'value'],
    [owners.get(average), 'row'],
  ]);
});
