/** The recorded run of the lesson's cell of digits, and the generator that it trained, evaluated here. */
import { sigmoid } from '@/math/activation';
import { bytesOf, unpackNumbers, type PackedNumbers } from '@/math/packed-numbers';

/** One byte a number. */
interface PackedWeights extends PackedNumbers {
  readonly shape: readonly number[];
}

/** Weights with the normalisation behind them as one factor and one shift a channel; ReLU follows. */
interface PackedLayer {
  readonly kernel: PackedWeights;
  readonly factor: readonly number[];
  readonly shift: readonly number[];
}

/** What `scripts/gan-run.ts` writes. */
export interface RecordedRun {
  readonly cell: string;
  /** Fingerprint of the cell that was run. */
  readonly sha256: string;
  readonly steps: number;
  readonly minutes: number;
  /** Steps of which samples were kept: so many images each, in packed greys. */
  readonly moments: readonly number[];
  readonly images: number;
  readonly sheets: readonly string[];
  /** Of so many fresh samples a classifier was sure of this share; how many of each digit those are. */
  readonly samples: number;
  readonly verdict: { readonly sure: number; readonly digits: readonly number[] };
  /** The same classifier on real digits. */
  readonly onReal: { readonly sure: number; readonly digits: readonly number[] };
  readonly generator: {
    readonly dense: PackedLayer;
    readonly up: PackedLayer;
    readonly last: { readonly kernel: PackedWeights; readonly bias: number };
  };
}

export const imageSide = 28;
export const latentSize = 16;

export async function loadRun(): Promise<RecordedRun> {
  const { default: run } = await import('./recorded-run.json');
  return run;
}

/** Pixels from 0 to 1 of all images of a sheet, one image after the other. */
export function unpackSheet(sheet: string): Float32Array {
  const bytes = bytesOf(sheet);
  return Float32Array.from({ length: 2 * bytes.length }, (_, i) => {
    const byte = bytes[i >> 1]!;
    return (i % 2 === 0 ? byte >> 4 : byte & 15) / 15;
  });
}

/**
 * Transposed convolution by a stride of 2 with windows of 4 × 4 and `same` padding: every input adds its
 * kernel to the output, which is twice as large a side. `kernel` is `[4, 4, outputs, inputs]`.
 */
export function growTwice(
  x: Float32Array,
  side: number,
  inputs: number,
  kernel: Float32Array,
  outputs: number,
): Float32Array {
  const wide = 2 * side;
  const y = new Float32Array(wide * wide * outputs);
  for (let place = 0; place < side * side; place++) {
    const [row, column] = [Math.floor(place / side), place % side];
    for (let tap = 0; tap < 16; tap++) {
      const [r, c] = [2 * row + (tap >> 2) - 1, 2 * column + (tap & 3) - 1];
      if (r < 0 || c < 0 || r >= wide || c >= wide) continue;
      for (let o = 0; o < outputs; o++) {
        let sum = 0;
        const from = (tap * outputs + o) * inputs;
        for (let i = 0; i < inputs; i++) sum += kernel[from + i]! * x[place * inputs + i]!;
        y[(r * wide + c) * outputs + o]! += sum;
      }
    }
  }
  return y;
}

function normaliseAndRectify(z: Float32Array, { factor, shift }: PackedLayer): Float32Array {
  const channels = factor.length;
  return z.map((v, i) => Math.max(0, v * factor[i % channels]! + shift[i % channels]!));
}

/** The generator as a function from z, 16 numbers, to an image's pixels, row by row. */
export function makeGenerator({ dense, up, last }: RecordedRun['generator']) {
  const [first, second, third] = [dense, up, last].map(({ kernel }) =>
    Float32Array.from(unpackNumbers(kernel, 1)),
  ) as [Float32Array, Float32Array, Float32Array];
  const units = dense.factor.length;
  const small = imageSide / 4;
  const [wide, narrow] = [units / small ** 2, up.factor.length];
  return (z: readonly number[]): Float32Array => {
    const hidden = new Float32Array(units);
    for (let u = 0; u < units; u++) {
      for (let i = 0; i < z.length; i++) hidden[u]! += z[i]! * first[i * units + u]!;
    }
    const a = normaliseAndRectify(hidden, dense);
    const b = normaliseAndRectify(growTwice(a, small, wide, second, narrow), up);
    return growTwice(b, 2 * small, narrow, third, 1).map((v) => sigmoid(v + last.bias));
  };
}
