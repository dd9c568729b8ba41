import { describe, expect, it } from 'vitest';
import { softmax } from '@/math/softmax';
import { explain } from './explain';
import { train } from './model';
import { stageLines, stageNames } from './stages';
import { nudge, openStep, parameterIds, type Matrix, type TensorId } from './step-tensors';

const training = train({ size: 6, rate: 0.3, order: 'shuffled' });

function multiply(a: Matrix, b: Matrix): Matrix {
  return a.map((row) => b[0]!.map((_, j) => row.reduce((sum, v, k) => sum + v * b[k]![j]!, 0)));
}

function transpose(a: Matrix): Matrix {
  return a[0]!.map((_, j) => a.map((row) => row[j]!));
}

function expectEqual(actual: Matrix, expected: Matrix): void {
  expect(actual).toHaveLength(expected.length);
  actual.forEach((row, i) => {
    row.forEach((value, j) => expect(value).toBeCloseTo(expected[i]![j]!, 12));
  });
}

describe.each([0, 1, 200, 339])('step %i + 1', (k) => {
  const { tensors: t, labels, lossAfter } = openStep(training, k);
  const added = (a: Matrix, b: Matrix) => a.map((row) => row.map((v, j) => v + b[0]![j]!));
  const sums = (a: Matrix) => [transpose(a).map((column) => column.reduce((s, v) => s + v, 0))];

  it('computes forward what the formulas say', () => {
    expectEqual(
      t.X,
      t.raw.map((row) => row.map((v, j) => (v - t.mean[0]![j]!) / t.deviation[0]![j]!)),
    );
    expectEqual(t.Z1, added(multiply(t.X, t.W1), t.b1));
    expectEqual(
      t.A1,
      t.Z1.map((row) => row.map(Math.tanh)),
    );
    expectEqual(t.Z2, added(multiply(t.A1, t.W2), t.b2));
    expectEqual(t.P, t.Z2.map(softmax));
    const losses = labels.map((label, i) => -Math.log(t.P[i]![label]!));
    expectEqual(
      t.losses,
      losses.map((loss) => [loss]),
    );
    expect(t.loss[0]![0]).toBeCloseTo(losses.reduce((s, v) => s + v, 0) / 6, 12);
  });

  it('computes backward what the formulas say', () => {
    expectEqual(
      t.dZ2,
      t.P.map((row, i) => row.map((p, j) => (p - t.Y[i]![j]!) / 6)),
    );
    expectEqual(t.dW2, multiply(transpose(t.A1), t.dZ2));
    expectEqual(t.db2, sums(t.dZ2));
    expectEqual(t.dA1, multiply(t.dZ2, transpose(t.W2)));
    expectEqual(
      t.dZ1,
      t.dA1.map((row, i) => row.map((d, j) => d * (1 - t.A1[i]![j]! ** 2))),
    );
    expectEqual(t.dW1, multiply(transpose(t.X), t.dZ1));
    expectEqual(t.db1, sums(t.dZ1));
  });

  it('has gradients that agree with finite differences, and updates by them', () => {
    for (const id of parameterIds) {
      t[`d${id}`].forEach((row, i) => {
        row.forEach((value, j) => {
          expect(value).toBeCloseTo(nudge(training, k, id, i, j), 8);
          expect(t[`next${id}`][i]![j]).toBeCloseTo(t[id][i]![j]! - 0.3 * value, 12);
        });
      });
    }
    if (k < 339) expectEqual(openStep(training, k + 1).tensors.W1, t.nextW1);
  });

  it('explains every number that a stage shows, by numbers that exist', () => {
    for (const stage of stageNames) {
      const items = stageLines[stage].flat();
      for (const id of items.flatMap((item) => ('tensor' in item ? [item.tensor] : []))) {
        t[id].forEach((row, i) => {
          row.forEach((_, j) => {
            const { sum, sources } = explain(t, id, { row: i, column: j }, 0.3);
            expect(sum ?? '').not.toMatch(/NaN|undefined/);
            for (const { tensor, row: from = 0, column: of = 0 } of sources) {
              expect(t[tensor][from]?.[of]).toBeDefined();
            }
          });
        });
      }
    }
  });

  it('lowers the loss of its own batch', () => {
    expect(lossAfter).toBeLessThan(t.loss[0]![0]!);
  });
});

describe('the first step', () => {
  const { tensors: t, labels, lossAfter } = openStep(training, 0);

  it('has the numbers that the lesson tells', () => {
    expect(labels).toEqual([0, 0, 1, 2, 0, 2]);
    expect(t.raw[0]).toEqual([37.6, 19.1, 194, 3750]);
    expect(t.X[0]![0]).toBeCloseTo(-1.135, 3);
    expect(t.P[0]![0]).toBeCloseTo(0.3776, 4);
    expect(t.losses[0]![0]).toBeCloseTo(0.974, 3);
    expect(t.loss[0]![0]).toBeCloseTo(1.143, 3);
    expect(t.dZ2[0]![0]).toBeCloseTo(-0.104, 3);
    expect(lossAfter).toBeCloseTo(0.989, 3);
    expect(openStep(training, 339).tensors.loss[0]![0]).toBeCloseTo(0.0087, 4);
  });

  it('computes nearly 200 numbers', () => {
    const given: readonly TensorId[] = [
      'raw',
      'mean',
      'deviation',
      'X',
      'Y',
      'W1',
      'b1',
      'W2',
      'b2',
    ];
    const made = (Object.keys(t) as TensorId[]).filter((id) => !given.includes(id));
    expect(made.reduce((sum, id) => sum + t[id].flat().length, 0)).toBe(187);
  });

  it('writes the sums out', () => {
    const at = (id: TensorId, row = 0, column = 0) => explain(t, id, { row, column }, 0.3).sum;
    expect(at('X')).toBe('(37.6 − 43.75) / 5.419');
    expect(at('losses')).toBe('−ln 0.3776');
    expect(at('dZ2')).toBe('(0.3776 − 1) / 6');
    expect(at('Z1')!.split(' + ')).toHaveLength(5);
    expect(at('dW1')!.split(' + ')).toHaveLength(6);
  });
});
