/** Matrices as rows of numbers: products with vectors, the largest singular value, random orthogonal ones. */
import { drawNormal } from './random';
import { dot, norm } from './vector';

export type Vector = readonly number[];
export type Matrix = readonly Vector[];

/** M v: one number for each row. */
export function times(m: Matrix, v: Vector): number[] {
  return m.map((row) => dot(row, v));
}

/** Mᵀ v: one number for each column. */
export function timesTransposed(m: Matrix, v: Vector): number[] {
  const sums = new Array<number>(m[0]?.length ?? 0).fill(0);
  m.forEach((row, i) => {
    const factor = v[i]!;
    for (let j = 0; j < sums.length; j++) sums[j]! += row[j]! * factor;
  });
  return sums;
}

export function transpose(m: Matrix): number[][] {
  return (m[0] ?? []).map((_, j) => m.map((row) => row[j]!));
}

/** Each entry times a number. */
export function scaled(m: Matrix, factor: number): number[][] {
  return m.map((row) => row.map((value) => value * factor));
}

/** A rows × columns matrix of zeros. */
export function zeros(rows: number, columns: number): number[][] {
  return Array.from({ length: rows }, () => new Array<number>(columns).fill(0));
}

/** Sweeps of the Jacobi rotations; a matrix of some dozen rows needs fewer than ten. */
const mostSweeps = 60;

/**
 * The largest singular value ‖M‖₂: the most by which M makes any vector longer. One-sided Jacobi
 * rotations turn the columns until each stands on all others; the longest is as long as that value
 * (Hestenes, 1958).
 */
export function spectralNorm(m: Matrix): number {
  const columns = transpose(m);
  for (let sweep = 0; sweep < mostSweeps; sweep++) {
    let slanted = false;
    for (let p = 0; p < columns.length; p++) {
      for (let q = p + 1; q < columns.length; q++) {
        slanted = turnPair(columns, p, q) || slanted;
      }
    }
    if (!slanted) break;
  }
  return Math.max(0, ...columns.map(norm));
}

/** Turns two columns in their plane until they stand on each other; false where they did already. */
function turnPair(columns: number[][], p: number, q: number): boolean {
  const [u, v] = [columns[p]!, columns[q]!];
  const [uu, vv, uv] = [dot(u, u), dot(v, v), dot(u, v)];
  if (Math.abs(uv) <= 1e-14 * Math.sqrt(uu * vv)) return false;
  const zeta = (vv - uu) / (2 * uv);
  const t = (zeta < 0 ? -1 : 1) / (Math.abs(zeta) + Math.sqrt(1 + zeta * zeta));
  const cosine = 1 / Math.sqrt(1 + t * t);
  const sine = cosine * t;
  columns[p] = u.map((value, i) => cosine * value - sine * v[i]!);
  columns[q] = u.map((value, i) => sine * value + cosine * v[i]!);
  return true;
}

/** A size × size matrix of independent draws from the standard normal distribution. */
export function randomNormal(size: number, random: () => number): number[][] {
  return Array.from({ length: size }, () => Array.from({ length: size }, () => drawNormal(random)));
}

/** A random orthogonal matrix: rows of normal draws, each made to stand on those before it, of length 1. */
export function randomOrthogonal(size: number, random: () => number): number[][] {
  const rows: number[][] = [];
  for (const draw of randomNormal(size, random)) {
    // Twice, since what rounding leaves over after once is not negligible.
    const upright = [1, 2].reduce(
      (row) =>
        rows.reduce((rest, other) => {
          const along = dot(rest, other);
          return rest.map((value, i) => value - along * other[i]!);
        }, row),
      draw,
    );
    const length = norm(upright);
    rows.push(upright.map((value) => value / length));
  }
  return rows;
}
