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

/** A matrix of that shape from its values, row by row. */
export function rowsOf(
  [rows = 0, columns = 0]: readonly number[],
  values: ArrayLike<number>,
): number[][] {
  return Array.from({ length: rows }, (_, i) =>
    Array.from({ length: columns }, (__, j) => values[i * columns + j]!),
  );
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

/** A matrix of independent draws from the standard normal distribution; square unless told. */
export function randomNormal(rows: number, random: () => number, columns = rows): number[][] {
  return Array.from({ length: rows }, () =>
    Array.from({ length: columns }, () => drawNormal(random)),
  );
}

/**
 * A random matrix whose rows have length 1 and stand on each other: rows of normal draws, each made to stand on
 * those before it. Square, and so orthogonal, unless told.
 *
 * @param columns at least as many as rows
 */
export function randomOrthogonal(rows: number, random: () => number, columns = rows): number[][] {
  const found: number[][] = [];
  for (const draw of randomNormal(rows, random, columns)) {
    // Twice, since what rounding leaves over after once is not negligible.
    const upright = [1, 2].reduce(
      (row) =>
        found.reduce((rest, other) => {
          const along = dot(rest, other);
          return rest.map((value, i) => value - along * other[i]!);
        }, row),
      draw,
    );
    const length = norm(upright);
    found.push(upright.map((value) => value / length));
  }
  return found;
}
