import { describe, expect, it } from 'vitest';
import {
  computeForwards,
  operations,
  pushBackwards,
  type ComputationGraph,
  type Operation,
} from './computation-graph';

const h = 1e-6;

describe('operations', () => {
  it.each(Object.keys(operations) as Operation[])(
    '%s has the derivatives that finite differences find',
    (name) => {
      const { output, derivatives } = operations[name];
      for (const inputs of [
        [0.7, -1.3],
        [-2, 3],
      ]) {
        const shifted = (i: number, by: number) =>
          output(inputs.map((value, k) => (k === i ? value + by : value)));
        derivatives(inputs).forEach((derivative, i) => {
          expect(derivative).toBeCloseTo((shifted(i, h) - shifted(i, -h)) / (2 * h), 7);
        });
      }
    },
  );
});

/** L = (u · u − v)² · u: u is used three times, once twice over in one product. */
const tangled: ComputationGraph = [
  { result: 'square', operation: 'multiply', of: ['u', 'u'] },
  { result: 'rest', operation: 'subtract', of: ['square', 'v'] },
  { result: 'high', operation: 'square', of: ['rest'] },
  { result: 'L', operation: 'multiply', of: ['high', 'u'] },
];

describe('a run through a graph', () => {
  const leaves = { u: 1.5, v: 0.4 };

  it('computes its values in order', () => {
    expect(computeForwards(tangled, leaves)['L']).toBeCloseTo((1.5 ** 2 - 0.4) ** 2 * 1.5, 12);
    expect(() => computeForwards([...tangled].reverse(), leaves)).toThrow(RangeError);
  });

  it('adds up what a value is handed by all that use it', () => {
    const { derivatives } = pushBackwards(tangled, computeForwards(tangled, leaves));
    const at = (u: number, v: number) => computeForwards(tangled, { u, v })['L']!;
    expect(derivatives['u']).toBeCloseTo((at(1.5 + h, 0.4) - at(1.5 - h, 0.4)) / (2 * h), 6);
    expect(derivatives['v']).toBeCloseTo((at(1.5, 0.4 + h) - at(1.5, 0.4 - h)) / (2 * h), 6);
  });

  it('without adding keeps the last share only', () => {
    const values = computeForwards(tangled, leaves);
    const { derivatives, pushes } = pushBackwards(tangled, values, false);
    const last = pushes.at(-1)!.at(-1)!;
    expect(derivatives['u']).toBe(last.upstream * last.local);
  });
});
