/** What every gate of a recurrent cell is taken of: W x + U h + b, and the way back through it. */
import { times, timesTransposed, zeros, type Matrix, type Vector } from '../matrix';

export interface AffineWeights {
  /** [units][inputs]: from the input. */
  readonly W: Matrix;
  /** [units][units]: from the state before. */
  readonly U: Matrix;
  /** [units] */
  readonly b: Vector;
}

export interface AffineGradients {
  readonly W: number[][];
  readonly U: number[][];
  readonly b: number[];
}

/** z = W x + U h + b. */
export function affine({ W, U, b }: AffineWeights, x: Vector, h: Vector): number[] {
  const [fromInput, fromState] = [times(W, x), times(U, h)];
  return b.map((bias, i) => fromInput[i]! + fromState[i]! + bias);
}

function addScaled(sums: number[], values: Vector, factor: number): void {
  for (let j = 0; j < sums.length; j++) sums[j]! += factor * values[j]!;
}

/**
 * The way back.
 * @param dz ∂L/∂z
 * @param sums ∂L/∂weights, which this step's share is added to
 * @returns ∂L/∂x and ∂L/∂h
 */
export function affineBack(
  { W, U }: AffineWeights,
  dz: Vector,
  x: Vector,
  h: Vector,
  sums: AffineGradients,
): { readonly x: number[]; readonly h: number[] } {
  dz.forEach((d, i) => {
    addScaled(sums.W[i]!, x, d);
    addScaled(sums.U[i]!, h, d);
    sums.b[i]! += d;
  });
  return { x: timesTransposed(W, dz), h: timesTransposed(U, dz) };
}

/** Gradients of nothing, in the shapes of the weights. */
export function noAffineGradients({ W, U, b }: AffineWeights): AffineGradients {
  return {
    W: zeros(b.length, W[0]?.length ?? 0),
    U: zeros(b.length, U[0]?.length ?? 0),
    b: new Array<number>(b.length).fill(0),
  };
}
