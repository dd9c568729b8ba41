/** What is remembered for the race of backends: each cell's operations a step, and this machine's GPU. */
import * as v from 'valibot';
import { raceLimit, type RaceHint } from '../wire/race-rules';
import type { BackendInUse } from '../wire/session-types';
import { readStored, removeStored, writeStored } from '@/storage/storage';

const operationsSchema = v.pipe(v.number(), v.minValue(0));
const gpuSchema = v.object({
  adapter: v.string(),
  crossover: v.nullable(v.pipe(v.number(), v.minValue(0))),
});

/** What a worker needs to choose a cell's backend by a race; null where there is nothing to race for. */
export function recallRace(cell: string): RaceHint | null {
  const gpu = readStored('gpu', gpuSchema);
  const operations = readStored(`operations:${cell}`, operationsSchema);
  if (gpu === undefined || operations === undefined || operations >= raceLimit) return null;
  return { operations, ...gpu };
}

/**
 * Keeps how large a cell's steps are, up to the next power of two: the same cell must ask for the
 * same spare worker although its average moves a little from run to run.
 */
export function rememberOperations(cell: string, operations: number): void {
  writeStored(`operations:${cell}`, operations === 0 ? 0 : 2 ** Math.ceil(Math.log2(operations)));
}

/** Keeps which GPU in hardware a worker found, and its race; forgets a GPU that no longer starts. */
export function rememberGpu({ reason, adapter, crossover }: BackendInUse): void {
  switch (reason) {
    case 'hardware-gpu':
    case 'race-gpu':
    case 'race-wasm': {
      const known = readStored('gpu', gpuSchema);
      const before = known?.adapter === adapter ? known.crossover : null;
      writeStored('gpu', { adapter, crossover: crossover ?? before });
      break;
    }
    case 'no-gpu':
    case 'software-gpu':
    case 'gpu-failed':
      removeStored('gpu');
      break;
    // A GPU that was lost may be back the next time.
    case 'gpu-lost':
    case 'wasm-failed':
    case 'requested':
      break;
  }
}
