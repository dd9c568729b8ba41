/** Which build of the inner loops a network gets. */
import type { Workspace } from './kernels';
import { makePlainWorkspace } from './plain';
import { makeSimdWorkspace } from './simd';

/**
 * Room for arrays of `total` numbers, each counted by `paddedLength`: in WebAssembly's memory where the
 * engine knows SIMD and can make it, in plain arrays elsewhere.
 */
export function makeWorkspace(total: number): Workspace {
  return makeSimdWorkspace(total) ?? makePlainWorkspace();
}
