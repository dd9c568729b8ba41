/** Matrices as rows of numbers, one after another in a typed array. */

export interface Matrix {
  readonly rows: number;
  readonly columns: number;
  /** Row by row: the number in row i and column j stands at i · columns + j. */
  readonly values: Float64Array;
}

/** A matrix of these numbers, which are copied, or of zeros. @throws RangeError when their count is wrong */
export function makeMatrix(rows: number, columns: number, values?: ArrayLike<number>): Matrix {
  if (values !== undefined && values.length !== rows * columns) {
    throw new RangeError(`${values.length} numbers do not fill ${rows} × ${columns}.`);
  }
  const own = values === undefined ? new Float64Array(rows * columns) : Float64Array.from(values);
  return { rows, columns, values: own };
}

/** One row, which shares the matrix's memory. */
export function rowOf({ columns, values }: Matrix, row: number): Float64Array {
  return values.subarray(row * columns, (row + 1) * columns);
}

/** As nested lists, for tables. */
export function toRows(matrix: Matrix): number[][] {
  return Array.from({ length: matrix.rows }, (_, row) => [...rowOf(matrix, row)]);
}

function requireEqual(one: number, other: number, what: string): void {
  if (one !== other) throw new RangeError(`${what}: ${one} and ${other} differ.`);
}

/** AB, of [n, k] and [k, m]. */
export function multiply(a: Matrix, b: Matrix): Matrix {
  requireEqual(a.columns, b.rows, 'Columns of the first factor and rows of the second');
  const product = makeMatrix(a.rows, b.columns);
  for (let i = 0; i < a.rows; i++) {
    const sums = rowOf(product, i);
    for (let k = 0; k < a.columns; k++) {
      const factor = a.values[i * a.columns + k]!;
      const row = rowOf(b, k);
      for (let j = 0; j < row.length; j++) sums[j]! += factor * row[j]!;
    }
  }
  return product;
}

/** Rows and columns exchanged. */
export function transpose({ rows, columns, values }: Matrix): Matrix {
  const turned = makeMatrix(columns, rows);
  for (let i = 0; i < rows; i++) {
    for (let j = 0; j < columns; j++) turned.values[j * rows + i] = values[i * columns + j]!;
  }
  return turned;
}

/** The sum of two matrices of one shape. */
export function addMatrices(a: Matrix, b: Matrix): Matrix {
  requireEqual(a.values.length, b.values.length, 'Sizes of the summands');
  return { ...a, values: a.values.map((value, i) => value + b.values[i]!) };
}

/** The same function of every number. */
export function mapMatrix(matrix: Matrix, change: (value: number) => number): Matrix {
  return { ...matrix, values: matrix.values.map((value) => change(value)) };
}

/** Some columns of every row, copied: a head's part. */
export function takeColumns(matrix: Matrix, from: number, count: number): Matrix {
  const part = makeMatrix(matrix.rows, count);
  for (let i = 0; i < matrix.rows; i++) {
    rowOf(part, i).set(rowOf(matrix, i).subarray(from, from + count));
  }
  return part;
}

/** Matrices of as many rows side by side: heads joined again. */
export function joinColumns(parts: readonly Matrix[]): Matrix {
  const columns = parts.reduce((sum, part) => sum + part.columns, 0);
  const joined = makeMatrix(parts[0]?.rows ?? 0, columns);
  for (let i = 0; i < joined.rows; i++) {
    let at = 0;
    for (const part of parts) {
      rowOf(joined, i).set(rowOf(part, i), at);
      at += part.columns;
    }
  }
  return joined;
}
