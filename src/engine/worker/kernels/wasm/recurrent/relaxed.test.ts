// Recurrent layers on the build with relaxed SIMD, which Node takes only when told to, against the cpu backend.
import { beforeAll, expect, test } from 'vitest';
import { startRelaxed } from '../testing/builds';
import { compare, countCalls, runLayer, type LayerCase } from '../testing/recurrent';

const BUILD_TIMEOUT_MS = 120_000;
let read: readonly string[];
let calls: () => number;

beforeAll(async () => {
  read = await startRelaxed();
  calls = countCalls(['LstmSequence', 'GruSequence', 'SimpleRnnSequence']);
}, BUILD_TIMEOUT_MS);

const size = { rows: 9, steps: 7, features: 5, units: 14 };
const mask = Array.from({ length: size.rows }, (_, row) =>
  Array.from({ length: size.steps }, (_step, step) => ((row + step) % 4 ? 1 : 0)),
);

const cells = ['lstm', 'gru', 'simpleRNN'] as const;
const variants: readonly Omit<LayerCase, 'cell' | keyof typeof size>[] = [
  { options: { recurrentActivation: 'sigmoid', returnSequences: true, returnState: true } },
  { options: { recurrentActivation: 'hardSigmoid', returnState: true }, initial: true },
  { options: { returnSequences: true, goBackwards: true }, mask },
  { options: { useBias: false }, mask, initial: true, sparse: true },
];
const cases = cells.flatMap((cell) => variants.map((variant) => ({ ...size, ...variant, cell })));

test('it is the build in use', () => {
  expect(read).toEqual(['kernels-relaxed.wasm']);
});

test.each(cases)('$cell $options', async (spec) => {
  const expected = await runLayer('cpu', spec);
  const before = calls();
  const actual = await runLayer('wasm', spec);
  expect(calls()).toBeGreaterThan(before);
  expect(Object.keys(actual)).toEqual(Object.keys(expected));
  for (const [name, values] of Object.entries(expected)) {
    expect(compare(actual[name]!, values), name).toBeLessThanOrEqual(1e-5);
  }
});
