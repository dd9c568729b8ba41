/** What a pen leaves on the plane. */
import type { Place } from './plane-model';

const apart = 0.06;
/** A pen that jumps farther was put down anew. */
const farthest = 0.4;
const most = 500;

/** The points drawn so far, and those of the way to where the pen is now. */
export function addPen(drawn: readonly Place[], from: Place, to: Place): readonly Place[] {
  const length = Math.hypot(to[0] - from[0], to[1] - from[1]);
  const steps = length > farthest ? 1 : Math.max(1, Math.round(length / apart));
  const way = Array.from({ length: steps }, (_, i): Place => {
    const share = (i + 1) / steps;
    return [from[0] + share * (to[0] - from[0]), from[1] + share * (to[1] - from[1])];
  });
  return [...drawn, ...way].slice(-most);
}
