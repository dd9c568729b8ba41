/** The lesson's network, softmax on three tanh units on four inputs, with every step of its passes in view. */
import { drawNormal, seededRandom } from '@/math/random';
import { classes, features } from './birds';

export const hidden = 3;

/** Where each tensor begins in the array of all parameters; rows are inputs, columns are units. */
export const offsets = {
  W1: 0,
  b1: features * hidden,
  W2: (features + 1) * hidden,
  b2: (features + 1) * hidden + hidden * classes,
} as const;
/** 4·3 + 3 + 3·3 + 3 = 27. */
export const parameterCount = offsets.b2 + classes;

/** Glorot and Bengio's normal weights (2010), unit by unit; biases 0. */
export function drawParameters(seed: number): Float64Array {
  const random = seededRandom(seed);
  const values = new Float64Array(parameterCount);
  const fill = (from: number, inputs: number, units: number) => {
    const deviation = Math.sqrt(2 / (inputs + units));
    for (let unit = 0; unit < units; unit++) {
      for (let i = 0; i < inputs; i++)
        values[from + i * units + unit] = deviation * drawNormal(random);
    }
  };
  fill(offsets.W1, features, hidden);
  fill(offsets.W2, hidden, classes);
  return values;
}

/** A batch, or a whole set: `x` is `[rows, 4]`, `y` `[rows, 3]` and one-hot. */
export interface Batch {
  readonly x: Float64Array;
  readonly y: Float64Array;
  readonly rows: number;
}

export interface ForwardPass {
  readonly Z1: Float64Array;
  readonly A1: Float64Array;
  readonly Z2: Float64Array;
  readonly P: Float64Array;
}

/** XW + b, with W and b in `w` from the offsets given. */
function affine(
  x: Float64Array,
  [rows, inputs, units]: readonly [number, number, number],
  w: Float64Array,
  weightsAt: number,
  biasAt: number,
): Float64Array {
  const z = new Float64Array(rows * units);
  for (let row = 0; row < rows; row++) {
    for (let unit = 0; unit < units; unit++) {
      let sum = w[biasAt + unit]!;
      for (let i = 0; i < inputs; i++) {
        sum += x[row * inputs + i]! * w[weightsAt + i * units + unit]!;
      }
      z[row * units + unit] = sum;
    }
  }
  return z;
}

/** e^z / Σ e^z of each row; the largest z is subtracted first, which changes nothing but overflow. */
function softmaxRows(z: Float64Array): Float64Array {
  const p = new Float64Array(z.length);
  for (let from = 0; from < z.length; from += classes) {
    const largest = Math.max(...z.subarray(from, from + classes));
    let total = 0;
    for (let k = from; k < from + classes; k++) total += p[k] = Math.exp(z[k]! - largest);
    for (let k = from; k < from + classes; k++) p[k] = p[k]! / total;
  }
  return p;
}

export function forward(w: Float64Array, { x, rows }: Batch): ForwardPass {
  const Z1 = affine(x, [rows, features, hidden], w, offsets.W1, offsets.b1);
  const A1 = Z1.map(Math.tanh);
  const Z2 = affine(A1, [rows, hidden, classes], w, offsets.W2, offsets.b2);
  return { Z1, A1, Z2, P: softmaxRows(Z2) };
}

/** The mean cross-entropy −Σ y ln p over the rows. */
export function meanLoss({ P }: ForwardPass, { y, rows }: Batch): number {
  return y.reduce((sum, target, i) => (target === 0 ? sum : sum - Math.log(P[i]!)), 0) / rows;
}

export interface BackwardPass {
  readonly dZ2: Float64Array;
  readonly dA1: Float64Array;
  readonly dZ1: Float64Array;
  /** ∂L/∂w of all 27 parameters, in their order. */
  readonly gradient: Float64Array;
}

/** The derivatives of `meanLoss`, from the output back. */
export function backward(w: Float64Array, batch: Batch, { A1, P }: ForwardPass): BackwardPass {
  const { x, y, rows } = batch;
  const dZ2 = P.map((p, i) => (p - y[i]!) / rows);
  const dA1 = new Float64Array(rows * hidden);
  const gradient = new Float64Array(parameterCount);
  const collect = (
    from: Float64Array,
    inputs: number,
    delta: Float64Array,
    units: number,
    [weightsAt, biasAt]: readonly [number, number],
  ) => {
    for (let row = 0; row < rows; row++) {
      for (let unit = 0; unit < units; unit++) {
        const d = delta[row * units + unit]!;
        gradient[biasAt + unit] = gradient[biasAt + unit]! + d;
        for (let i = 0; i < inputs; i++) {
          const at = weightsAt + i * units + unit;
          gradient[at] = gradient[at]! + from[row * inputs + i]! * d;
        }
      }
    }
  };
  for (let row = 0; row < rows; row++) {
    for (let i = 0; i < hidden; i++) {
      for (let k = 0; k < classes; k++) {
        const product = dZ2[row * classes + k]! * w[offsets.W2 + i * classes + k]!;
        dA1[row * hidden + i] = dA1[row * hidden + i]! + product;
      }
    }
  }
  const dZ1 = dA1.map((d, i) => d * (1 - A1[i]! ** 2));
  collect(A1, hidden, dZ2, classes, [offsets.W2, offsets.b2]);
  collect(x, features, dZ1, hidden, [offsets.W1, offsets.b1]);
  return { dZ2, dA1, dZ1, gradient };
}
