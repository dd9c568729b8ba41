// Cuts a kernel's work into shares for the threads; one share where it would not pay or there is one thread.
import type { KernelContext } from './kernel';
import { SHARES_EACH } from './pool';
import type { KernelModule } from './module';

/** Work below this many operations is over before another thread has woken up. */
const LEAST_OPERATIONS = 500_000;

export interface Share {
  readonly index: number;
  readonly from: number;
  readonly to: number;
}

/**
 * Shares of `units` units (images, rows, …), each a multiple of `grain` units but for the last.
 * @param each shares for each thread, at most `SHARES_EACH`; more than one where a share costs little to begin
 */
export function cutShares(
  { pool }: KernelContext,
  units: number,
  operations: number,
  grain = 1,
  each = 1,
): Share[] {
  const pieces = Math.ceil(units / grain);
  const worthwhile = Math.floor(operations / LEAST_OPERATIONS);
  const count = Math.max(1, Math.min(pool ? pool.size * each : 1, pieces, worthwhile));
  return Array.from({ length: count }, (_, index) => ({
    index,
    from: Math.floor((pieces * index) / count) * grain,
    to: Math.min(units, Math.floor((pieces * (index + 1)) / count) * grain),
  }));
}

/** Shares of a batch of images, so many that one which takes longer keeps nobody waiting. */
export function cutImages(context: KernelContext, images: number, operations: number): Share[] {
  return cutShares(context, images, operations, 1, SHARES_EACH);
}

/** Calls a kernel of the module once per share. */
export function runShares(
  { pool, module }: KernelContext,
  name: keyof KernelModule,
  shares: readonly Share[],
  makeArguments: (share: Share) => number[],
): void {
  const calls = shares.map(makeArguments);
  if (pool && calls.length > 1) {
    pool.run(name, calls);
    return;
  }
  const kernel = (module as unknown as WebAssembly.Exports)[name] as (...values: number[]) => void;
  for (const call of calls) kernel(...call);
}
