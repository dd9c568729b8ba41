/** Which of two backends suits a training step of a size, from a short race between them. */

/** From this many floating-point operations a step a GPU in hardware is taken without a race. */
export const raceLimit = 1e6;

/** Operations a step and milliseconds a step of one model, on both backends. */
export interface RaceResult {
  readonly operations: number;
  readonly wasm: number;
  readonly webgpu: number;
}

/** What the page knows about a cell's steps and this machine's GPU when it boots a worker. */
export interface RaceHint {
  /** Operations a step of the cell's last run. */
  readonly operations: number;
  /** The adapter that has been seen, and from how many operations on it beats wasm; null: not raced yet. */
  readonly adapter: string;
  readonly crossover: number | null;
}

/**
 * The operations a step from which on WebGPU is the faster, between 0 (always) and `raceLimit`. A step
 * takes a time of its own and a time for each operation on both backends, so their difference is a
 * straight line through the two models' differences.
 */
export function findCrossover(small: RaceResult, large: RaceResult): number {
  const [behind, behindLater] = [small, large].map(({ webgpu, wasm }) => webgpu - wasm) as [
    number,
    number,
  ];
  // Behind on the small model only by noise, or at no size at all.
  if (!(behind > 0)) return 0;
  const gain = (behind - behindLater) / (large.operations - small.operations);
  if (!(gain > 0)) return raceLimit;
  return Math.min(raceLimit, small.operations + behind / gain);
}

export function chooseByCrossover(operations: number, crossover: number): 'wasm' | 'webgpu' {
  return operations < crossover ? 'wasm' : 'webgpu';
}
