// Recurrent layers on the fused operations against the stock layers on the cpu backend.
import * as tf from '@tensorflow/tfjs-core';
import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { installKernels } from '../../index';
import { loadBuilt, startWasm } from '../../testing';
import {
  compare,
  countCalls,
  mendUnstackGradient,
  runLayer,
  type LayerCase,
} from '../testing/recurrent';

const BUILD_TIMEOUT_MS = 120_000;
let calls: () => number;
let sparseCalls: () => number;

beforeAll(async () => {
  await startWasm();
  await installKernels('wasm', { assets: '', threads: 1, load: loadBuilt });
  mendUnstackGradient();
  calls = countCalls(['LstmSequence', 'GruSequence', 'SimpleRnnSequence']);
  sparseCalls = countCalls(['SparseProduct', 'SparseProductGrad']);
}, BUILD_TIMEOUT_MS);

/** Fails unless outputs and gradients are those of the stock layer, by the fused operation or without. */
async function expectSame(spec: LayerCase, fused: boolean): Promise<void> {
  const expected = await runLayer('cpu', spec);
  const before = calls();
  const actual = await runLayer('wasm', spec);
  expect(calls() > before).toBe(fused);
  expect(Object.keys(actual)).toEqual(Object.keys(expected));
  for (const [name, values] of Object.entries(expected)) {
    expect(compare(actual[name]!, values), name).toBeLessThanOrEqual(1e-5);
  }
}

const cells = ['lstm', 'gru', 'simpleRNN'] as const;

const sizes = {
  rows: fc.integer({ min: 1, max: 5 }),
  steps: fc.integer({ min: 1, max: 7 }),
  features: fc.integer({ min: 1, max: 6 }),
  units: fc.integer({ min: 1, max: 13 }),
};

const options = fc.record({
  returnSequences: fc.boolean(),
  returnState: fc.boolean(),
  goBackwards: fc.boolean(),
  useBias: fc.boolean(),
  recurrentActivation: fc.constantFrom('sigmoid', 'hardSigmoid'),
  implementation: fc.constantFrom(1, 2),
});

const small = { rows: 3, steps: 4, features: 2, units: 5 };

/** Keeps the same features wherever it is asked. */
function dropEveryThird(x: tf.Tensor, rate: number): tf.Tensor {
  const kept = Array.from({ length: x.size }, (_, index) => (index % 3 ? 1 / (1 - rate) : 0));
  return tf.mul(x, tf.tensor(kept, x.shape));
}

describe.each(cells)('%s', (cell) => {
  test('in any plain configuration', async () => {
    const cases = fc.record({ ...sizes, cell: fc.constant(cell), initial: fc.boolean(), options });
    await fc.assert(
      fc.asyncProperty(cases, (spec) => expectSame(spec, true)),
      { numRuns: 30 },
    );
  });

  test('with any mask', async () => {
    const cases = fc.record({ ...sizes, initial: fc.boolean(), options }).chain((spec) => {
      const row = fc.array(fc.nat(1), { minLength: spec.steps, maxLength: spec.steps });
      const mask = fc.array(row, { minLength: spec.rows, maxLength: spec.rows });
      return mask.map((values) => ({ ...spec, cell, mask: values }));
    });
    await fc.assert(
      fc.asyncProperty(cases, (spec) => expectSame(spec, true)),
      { numRuns: 20 },
    );
  });

  test('with inputs and states dropped, masks, initial states', async () => {
    const rate = fc.constantFrom(0, 0.2);
    // What is kept is scaled up: errors of rounding grow with every step.
    const steps = fc.integer({ min: 1, max: 4 });
    const dropping = fc.record({ dropout: rate, recurrentDropout: rate });
    const cases = fc
      .record({ ...sizes, steps, initial: fc.boolean(), options, dropping, masked: fc.boolean() })
      .chain(({ dropping: rates, masked, ...spec }) => {
        const row = fc.array(fc.nat(1), { minLength: spec.steps, maxLength: spec.steps });
        const mask = fc.array(row, { minLength: spec.rows, maxLength: spec.rows });
        const given = { ...spec.options, ...rates, dropoutFunc: dropEveryThird };
        const whole = { ...spec, cell, options: given, training: true };
        return masked ? mask.map((values) => ({ ...whole, mask: values })) : fc.constant(whole);
      });
    await fc.assert(
      fc.asyncProperty(cases, (spec) => expectSame(spec, true)),
      { numRuns: 30 },
    );
  });

  test('with more sequences and units than one block holds', async () => {
    await expectSame({ cell, rows: 70, steps: 2, features: 3, units: 68 }, true);
  });

  test('with inputs that are mostly zero', async () => {
    const before = sparseCalls();
    await expectSame({ cell, rows: 7, steps: 6, features: 13, units: 9, sparse: true }, true);
    const afterSparse = sparseCalls();
    expect(afterSparse).toBeGreaterThan(before + 1);
    await expectSame({ cell, rows: 7, steps: 6, features: 13, units: 9 }, true);
    // The call that builds a layer sees zeros alone.
    expect(sparseCalls()).toBe(afterSparse + 1);
  });

  test.each([
    ['inputs dropped in training', { dropout: 0.4 }, true, true],
    ['inputs not dropped outside it', { dropout: 0.4 }, false, true],
    ['states dropped in training', { recurrentDropout: 0.4 }, true, true],
    ['states not dropped outside it', { recurrentDropout: 0.4 }, false, true],
    ['another activation', { activation: 'relu' }, false, false],
    ['no activation', { activation: 'linear' }, false, false],
    ['stateful', { stateful: true, batchInputShape: [3, 4, 2] }, false, false],
    ['unrolled', { unroll: true }, false, true],
  ] as const)('%s', async (_name, extra, training, fused) => {
    const given = { ...extra, dropoutFunc: dropEveryThird, returnSequences: true };
    await expectSame({ ...small, cell, options: given, training }, fused);
  });

  test('gates that saturate', async () => {
    const given = { recurrentActivation: 'hardSigmoid', returnSequences: true };
    await expectSame({ ...small, cell, options: given, scale: 12 }, true);
  });
});

test.each(['lstm', 'gru'] as const)('%s with another gate stays stock', async (cell) => {
  await expectSame({ ...small, cell, options: { recurrentActivation: 'tanh' } }, false);
});
