/** Names of runs and questions, so that nothing can speak for one that it was not told of. */

/** A whole number from 1 to 2⁵³ − 1, which nobody can guess. */
export function drawId(): number {
  const [high = 0, low = 0] = crypto.getRandomValues(new Uint32Array(2));
  return (high % 2 ** 21) * 2 ** 32 + low || drawId();
}
