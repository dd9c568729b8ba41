/** Makes `Math.random` repeat itself, so that a run started anew gets the same initial weights. */
import { seededRandom } from '../../math/random';

/** TensorFlow.js seeds its initialisers, dropout and shuffling from `Math.random`. */
export function seedMathRandom(seed: number): () => void {
  const original = Math.random;
  Math.random = seededRandom(seed);
  return () => {
    Math.random = original;
  };
}
