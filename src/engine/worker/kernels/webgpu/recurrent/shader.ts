// WGSL that the shaders of all recurrent cells share: loops, products with the weights, gates.
import type { Memory } from './cell';
import type { Plan } from './plan';

/**
 * A product of each row of workgroup memory with weights in a storage buffer. Its depth is cut into
 * pieces where there are threads to spare; who reads the result adds them up.
 */
export interface Product {
  /** Workgroup arrays; the source has rows of so many floats, of which the product takes some. */
  readonly target: string;
  readonly source: string;
  readonly sourceWidth: number;
  readonly sourceFrom: number;
  /** The matrix [depth, columns] within `weights`: where it begins, and how far its rows are apart. */
  readonly weightsFrom: number;
  readonly weightsWidth: number;
  readonly depth: number;
  readonly columns: number;
}

/** More pieces than this cost more to add up than they save. */
const MAX_PIECES = 8;

function countPieces(threads: number, { columns, depth }: Product): number {
  return Math.max(1, Math.min(MAX_PIECES, depth, Math.floor(threads / columns)));
}

/** Floats that a product's target takes for each row. */
export function measureProduct(threads: number, product: Product): number {
  return countPieces(threads, product) * product.columns;
}

/** Barriers before and after it are the caller's. */
export function writeProduct({ rows, threads }: Plan, product: Product): string {
  const { target, source, sourceWidth, sourceFrom, columns, depth } = product;
  const width = measureProduct(threads, product);
  const length = Math.ceil(depth / countPieces(threads, product));
  const each = (line: (row: number) => string) =>
    Array.from({ length: rows }, (_, row) => line(row)).join('\n');
  return `
    for (var job = thread; job < ${width}; job += ${threads}) {
      let begin = job / ${columns} * ${length};
      let end = min(${depth}, begin + ${length});
      var at = ${product.weightsFrom} + begin * ${product.weightsWidth} + job % ${columns};
      ${each((row) => `var sum${row} = 0.0;`)}
      for (var d = begin; d < end; d++) {
        let weight = weights[at];
        ${each((row) => `sum${row} = fma(${source}[${row * sourceWidth + sourceFrom} + d], weight, sum${row});`)}
        at += ${product.weightsWidth};
      }
      ${each((row) => `${target}[${row * width} + job] = sum${row};`)}
    }
  `;
}

/** An element of a product, in the row and at the unit at hand, so many times all units further on. */
export function readProduct({ units, threads }: Plan, product: Product, block = 0): string {
  const pieces = countPieces(threads, product);
  const width = pieces * product.columns;
  const terms = Array.from({ length: pieces }, (_, piece) => {
    const from = piece * product.columns + block * units;
    return `${product.target}[i / ${units} * ${width} + ${from} + unit]`;
  });
  return `(${terms.join(' + ')})`;
}

/** Runs code for each `row` and `unit`, shared out over the threads; `i` counts them. */
export function forEachUnit({ units, rows, threads }: Plan, body: string): string {
  return `
    for (var i = thread; i < ${rows * units}; i += ${threads}) {
      let row = first + i / ${units};
      if (row >= sizes.batch) { break; }
      let unit = i % ${units};
      ${body}
    }
  `;
}

/** An element of a buffer with so many values for each unit, at the step and row `at` and the unit at hand. */
export function atStep({ units }: Plan, buffer: string, values: number, place = 0): string {
  return `${buffer}[at * ${values * units} + ${place * units} + unit]`;
}

/** Likewise in workgroup memory, in the row at hand. */
export function inRow({ units }: Plan, array: string, values: number, place: number): string {
  return `${array}[i / ${units} * ${values * units} + ${place * units} + unit]`;
}

/** Where the states that a step starts from are: multiplied by dropout, or as they were. */
export function startingStates(dropping: boolean): string {
  return dropping ? 'seen' : 'state';
}

/** Floats for each row that multiplied states take, beside the states. */
export function measureSeen(units: number, dropping: boolean): Memory {
  return dropping ? { seen: units } : {};
}

/** To follow each change of state[i]. */
export function dropState(plan: Plan, dropping: boolean): string {
  return when(dropping, `seen[i] = ${backToState(plan, 'state[i]', dropping)};`);
}

/** A gradient of the state that a step started from → that of the state before it, in the row at hand. */
export function backToState({ units }: Plan, gradient: string, dropping: boolean): string {
  return dropping ? `(${gradient}) * dropout[row * ${units} + unit]` : gradient;
}

export function when(condition: boolean, code: string): string {
  return condition ? code : '';
}

/** tanh, and the gates. What is kept of a hard gate is not yet clipped: its slope needs to know. */
export function writeGates(hard: boolean): string {
  return `
    fn squash(x : f32) -> f32 {
      let e = exp(-2.0 * abs(x));
      return sign(x) * (1.0 - e) / (1.0 + e);
    }
    ${hard ? hardGate : softGate}
  `;
}

const softGate = `
  fn openGate(x : f32) -> f32 { return 1.0 / (1.0 + exp(-x)); }
  fn gateValue(kept : f32) -> f32 { return kept; }
  fn gateSlope(kept : f32) -> f32 { return kept * (1.0 - kept); }
`;

const hardGate = `
  fn openGate(x : f32) -> f32 { return 0.2 * x + 0.5; }
  fn gateValue(kept : f32) -> f32 { return clamp(kept, 0.0, 1.0); }
  fn gateSlope(kept : f32) -> f32 { return select(0.0, 0.2, kept >= 0.0 && kept <= 1.0); }
`;
