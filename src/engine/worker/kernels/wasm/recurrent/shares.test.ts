// Recurrent kernels whose batch is cut into shares, as for threads, against the same in one piece.
import { beforeAll, expect, test } from 'vitest';
import { startInShares } from '../testing/builds';
import type { Pool } from '../pool';
import { installRecurrentLayers } from './install';
import { compare, runLayer, type LayerCase } from '../testing/recurrent';

const SHARES = 3;
const BUILD_TIMEOUT_MS = 120_000;
const cuts = new Map<string, number>();
let installWith: (pool: Pool | null) => void;
let shared: Pool;

beforeAll(async () => {
  const context = await startInShares(SHARES, (name, shares) => cuts.set(name, shares));
  shared = context.pool;
  installWith = (pool) => installRecurrentLayers({ ...context, pool });
}, BUILD_TIMEOUT_MS);

test.each([
  ['lstm', 64, 'lstmForward', 'lstmBackward'],
  ['gru', 68, 'gruForward', 'gruBackward'],
  ['simpleRNN', 124, 'simpleRnnForward', 'simpleRnnBackward'],
] as const)('%s in three shares', async (cell, units, forward, backward) => {
  const mask = Array.from({ length: 12 }, (_, row) => [1, 1, row % 2, 1, (row + 1) % 3 ? 1 : 0]);
  const options = { returnSequences: true };
  const size = { rows: 12, steps: 5, features: 3, units };
  const spec: LayerCase = { ...size, cell, options, mask, initial: true };
  installWith(null);
  const expected = await runLayer('wasm', spec);
  installWith(shared);
  const actual = await runLayer('wasm', spec);
  for (const name of [forward, backward]) expect(cuts.get(name), name).toBe(SHARES);
  for (const [name, values] of Object.entries(expected)) {
    expect(compare(actual[name]!, values), name).toBeLessThanOrEqual(1e-6);
  }
});
