/**
 * Layer normalisation (Ba, Kiros & Hinton, 2016): every row is moved and stretched until its mean
 * is 0 and its variance 1, whatever the other rows are. A gain and a shift may follow.
 */
import { dot } from '../vector';
import { makeMatrix, rowOf, type Matrix } from './matrix';

/** Keeps the division finite where all numbers of a row are equal. */
const epsilon = 1e-5;

function meanOf(row: Float64Array): number {
  return row.reduce((sum, value) => sum + value, 0) / row.length;
}

function deviationOf(row: Float64Array, mean: number): number {
  return Math.sqrt(row.reduce((sum, value) => sum + (value - mean) ** 2, 0) / row.length + epsilon);
}

/** (x − mean) / √(variance + ε), row by row. */
export function layerNorm(x: Matrix): Matrix {
  const normed = makeMatrix(x.rows, x.columns, x.values);
  for (let i = 0; i < x.rows; i++) {
    const row = rowOf(normed, i);
    const mean = meanOf(row);
    const deviation = deviationOf(row, mean);
    for (let j = 0; j < row.length; j++) row[j] = (row[j]! - mean) / deviation;
  }
  return normed;
}

/**
 * ∂L/∂x from ∂L/∂y, with y = layerNorm(x): what all entries of a row share, and what points along
 * y, is taken away, since moving or stretching x changes nothing.
 */
export function layerNormGradient(x: Matrix, dY: Matrix): Matrix {
  const dX = makeMatrix(x.rows, x.columns);
  const y = layerNorm(x);
  for (let i = 0; i < x.rows; i++) {
    const [own, back] = [rowOf(y, i), rowOf(dY, i)];
    const row = rowOf(x, i);
    const deviation = deviationOf(row, meanOf(row));
    const shared = meanOf(back);
    const along = dot(own, back) / own.length;
    rowOf(dX, i).set(back.map((value, j) => (value - shared - own[j]! * along) / deviation));
  }
  return dX;
}
