/** Least squares with a ridge, by Householder's reflections, which are exact where the normal equations lose half of the digits. */
/** A column whose rest is this small beside its length depends on the columns before it. */
const tiny = 1e-13;

/**
 * The w that makes ‖Xw − y‖² + Σ λⱼwⱼ² least: Tikhonov's and Hoerl and Kennard's ridge, with a strength for
 * each column of its own. It is the least-squares solution of X with a row √λⱼ eⱼ, and target 0, added for
 * each column. A column that depends on those before it gets weight 0.
 *
 * @param rows X, one row for each example, all of one length
 * @param targets y, as many as rows
 * @param ridge λⱼ, 0 or more, as many as columns
 * @throws RangeError where the lengths do not fit
 */
export function fitRidge(
  rows: readonly (readonly number[])[],
  targets: readonly number[],
  ridge: readonly number[],
): number[] {
  const columns = ridge.length;
  if (rows.length !== targets.length || rows.some((row) => row.length !== columns)) {
    throw new RangeError(`${rows.length} rows for ${targets.length} targets, ${columns} columns`);
  }
  const added = ridge.map((strength, j) =>
    ridge.map((_, i) => (i === j ? Math.sqrt(strength) : 0)),
  );
  const matrix = [...rows.map((row) => [...row]), ...added];
  const right = [...targets, ...ridge.map(() => 0)];
  const free = reflect(matrix, right, columns);
  return substituteBack(matrix, right, free);
}

/** Makes the matrix upper triangular and turns the right side along; says which columns stand on their own. */
function reflect(matrix: number[][], right: number[], columns: number): boolean[] {
  return Array.from({ length: columns }, (_, k) => {
    const whole = Math.hypot(...matrix.map((row) => row[k]!));
    const rest = Math.hypot(...matrix.slice(k).map((row) => row[k]!));
    if (rest <= tiny * whole) return false;
    const head = matrix[k]![k]!;
    const mirror = matrix.map((row, i) => (i < k ? 0 : row[k]!));
    mirror[k] = head + (head < 0 ? -rest : rest);
    const square = mirror.reduce((sum, v) => sum + v * v, 0);
    for (let j = k; j < columns; j++) {
      const along = matrix.reduce((sum, row, i) => sum + mirror[i]! * row[j]!, 0);
      matrix.forEach((row, i) => (row[j]! -= (2 * along * mirror[i]!) / square));
    }
    const along = right.reduce((sum, value, i) => sum + mirror[i]! * value, 0);
    right.forEach((value, i) => (right[i] = value - (2 * along * mirror[i]!) / square));
    return true;
  });
}

function substituteBack(matrix: number[][], right: number[], free: readonly boolean[]): number[] {
  const w = free.map(() => 0);
  for (let k = free.length - 1; k >= 0; k--) {
    if (!free[k]) continue;
    const known = w.reduce((sum, value, j) => (j > k ? sum + matrix[k]![j]! * value : sum), 0);
    w[k] = (right[k]! - known) / matrix[k]![k]!;
  }
  return w;
}

/** 1, x, x², … up to the degree. */
export function powersOf(x: number, degree: number): number[] {
  return Array.from({ length: degree + 1 }, (_, k) => x ** k);
}

/** w₀ + w₁x + w₂x² + … by Horner's rule. */
export function evaluatePolynomial(w: readonly number[], x: number): number {
  return w.reduceRight((value, weight) => value * x + weight, 0);
}
