/** The WebAssembly loops against the plain ones, over shapes even and odd, and what lies beside their results. */
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { seededRandom } from '../random';
import type { Kernels, Span } from './kernels';
import { makePlainWorkspace } from './plain';
import { makeSimdWorkspace } from './simd';

const size = fc.integer({ min: 1, max: 9 });
const shapes = fc.record({ rows: size, units: size, inputs: size, seed: fc.nat() });
/** What the arrays hold beyond the part that is written. */
const UNTOUCHED = 7;

/** Runs `work` on the same numbers in both builds; returns their results, four untouched numbers after each. */
function runBoth(
  lengths: readonly number[],
  resultLength: number,
  seed: number,
  work: (kernels: Kernels, arrays: Span[], result: Span) => void,
): [number[], number[]] {
  const room = lengths.reduce((sum, length) => sum + length + 1, resultLength + 6);
  const [simd, plain] = [makeSimdWorkspace(room)!, makePlainWorkspace()].map((workspace) => {
    const random = seededRandom(seed);
    const arrays = lengths.map((length) => {
      const array = workspace.allocate(length);
      for (let i = 0; i < length; i++) array.values[i] = 4 * random() - 2;
      return array;
    });
    const result = workspace.allocate(resultLength + 4);
    result.values.fill(UNTOUCHED);
    work(workspace.kernels, arrays, result);
    return Array.from(result.values);
  });
  return [simd!, plain!];
}

function expectClose([simd, plain]: [number[], number[]]): void {
  const worst = simd.reduce((most, value, i) => Math.max(most, Math.abs(value - plain[i]!)), 0);
  expect(worst).toBeLessThan(1e-13);
}

describe('the WebAssembly loops agree with the plain ones', () => {
  it('multiplyByWeights', () => {
    fc.assert(
      fc.property(shapes, ({ rows, units, inputs, seed }) =>
        expectClose(
          runBoth([rows * inputs, (inputs + 1) * units], rows * units, seed, (k, [x, w], z) =>
            k.multiplyByWeights(x!, inputs, w!, z, units, rows),
          ),
        ),
      ),
    );
  });

  it('multiplyByTransposedWeights', () => {
    fc.assert(
      fc.property(shapes, ({ rows, units, inputs, seed }) =>
        expectClose(
          runBoth([rows * units, (inputs + 1) * units], rows * inputs, seed, (k, [d, w], into) =>
            k.multiplyByTransposedWeights(d!, units, w!, into, inputs, rows),
          ),
        ),
      ),
    );
  });

  it('sumOuterProducts', () => {
    fc.assert(
      fc.property(shapes, ({ rows, units, inputs, seed }) =>
        expectClose(
          runBoth([rows * units, rows * inputs], (inputs + 1) * units, seed, (k, [d, x], g) =>
            k.sumOuterProducts(d!, units, x!, inputs, g, rows),
          ),
        ),
      ),
    );
  });

  it.each([
    ['applyTanh', (k, [z], a, count) => k.applyTanh(z!, a, count)],
    ['applySigmoid', (k, [z], a, count) => k.applySigmoid(z!, a, count)],
    ['multiplyByTanhSlope', (k, [a], d, count) => k.multiplyByTanhSlope(a!, d, count)],
    ['descend', (k, [g], w, count) => k.descend(w, g!, 0.3, count)],
  ] satisfies [string, (k: Kernels, a: Span[], r: Span, n: number) => void][])('%s', (_, work) => {
    fc.assert(
      fc.property(size, fc.nat(), (count, seed) => {
        const results = runBoth([count], count, seed, (kernels, arrays, result) => {
          work(kernels, arrays, result, count);
          // The pair of an odd last number may be written: that is the loops' own room.
          if (count % 2 === 1) result.values[count] = UNTOUCHED;
        });
        expectClose(results);
      }),
    );
  });

  it('tanh and the sigmoid at their ends and past them', () => {
    const z = [0, 19.99, 20, 21, 1e300, Infinity, -19.99, -20, -1e9, -Infinity, NaN, -NaN];
    for (const name of ['applyTanh', 'applySigmoid'] as const) {
      const [simd, plain] = runBoth([z.length], z.length, 0, (kernels, [array], result) => {
        array!.values.set(z);
        kernels[name](array!, result, z.length);
      });
      for (const [i, value] of plain.entries()) {
        if (Number.isNaN(value)) expect(simd[i]).toBeNaN();
        else expect(simd[i]).toBeCloseTo(value, 14);
      }
    }
  });
});

describe('workspaces', () => {
  it('do not reach into each other, and refuse what they have no room for', () => {
    const [first, second] = [makeSimdWorkspace(3 + 1)!, makeSimdWorkspace(2)!];
    const a = first.allocate(3).values;
    const b = second.allocate(2).values;
    a.fill(1);
    expect(Array.from(b)).toEqual([0, 0]);
    expect(() => first.allocate(1)).toThrow(/No room for 1/);
  });

  it('take a block of their own when they are large', () => {
    const large = makeSimdWorkspace(100_000)!;
    const array = large.allocate(100_000).values;
    expect(array).toHaveLength(100_000);
    expect(makeSimdWorkspace(2)!.allocate(2).values[0]).toBe(0);
  });
});

describe('the binary in the repository', () => {
  it('is what its source compiles to', async () => {
    await promisify(execFile)(process.execPath, [
      ...['--import', 'tsx'],
      'scripts/build-small-network.ts',
      '--check',
    ]);
  });
});
