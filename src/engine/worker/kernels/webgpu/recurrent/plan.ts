// How many sequences of a batch one workgroup takes, and by how many threads: what fits its memory.
import type { SequenceCell } from './cell';

export interface Plan {
  readonly units: number;
  /** Rows of the batch, which is to say sequences, that a workgroup takes from first step to last. */
  readonly rows: number;
  /** Threads of a workgroup. */
  readonly threads: number;
}

/** Fewer workgroups leave a GPU idle; rows in one workgroup share what they read of the weights. */
const BUSY_WORKGROUPS = 32;
const MAX_ROWS = 4;
/** Threads are rounded up to whole waves of the hardware. */
const WAVE = 64;
const MAX_THREADS = 256;

/** Null where not even one sequence of so many units fits the device, or the batch is too large for it. */
export function planSequence(
  cell: SequenceCell,
  { limits }: GPUDevice,
  units: number,
  batch: number,
  dropping: boolean,
): Plan | null {
  const wanted = Math.ceil((cell.gates * units) / WAVE) * WAVE;
  const threads = Math.min(wanted, MAX_THREADS, limits.maxComputeInvocationsPerWorkgroup);
  const { forward, backward } = cell.measureMemory(units, threads, dropping);
  const floats = Math.max(addUp(forward), addUp(backward));
  const fitting = Math.floor(limits.maxComputeWorkgroupStorageSize / 4 / floats);
  const rows = Math.min(fitting, MAX_ROWS, Math.ceil(batch / BUSY_WORKGROUPS));
  if (rows === 0 || Math.ceil(batch / rows) > limits.maxComputeWorkgroupsPerDimension) return null;
  return { units, rows, threads };
}

function addUp(memory: Readonly<Record<string, number>>): number {
  return Object.values(memory).reduce((sum, floats) => sum + floats, 0);
}
