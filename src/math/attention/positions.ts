/** Codes of positions by sines and cosines (Vaswani et al., 2017, section 3.5). */
import { makeMatrix, type Matrix } from './matrix';

/**
 * Row p holds sin(p / 10000^(2i/width)) in column 2i and the cosine in the next.
 * @returns [length, width]
 */
export function sinusoidalPositions(length: number, width: number): Matrix {
  const codes = makeMatrix(length, width);
  for (let p = 0; p < length; p++) {
    for (let column = 0; column < width; column++) {
      const angle = p / 10_000 ** ((column - (column % 2)) / width);
      codes.values[p * width + column] = column % 2 === 0 ? Math.sin(angle) : Math.cos(angle);
    }
  }
  return codes;
}
