/** Networks as the cell starts them, drawn on the page by the same rules, with the gates as open as one likes. */
import { randomOrthogonal, transpose, zeros } from '@/math/matrix';
import { seededRandom } from '@/math/random';
import type { AffineWeights } from '@/math/recurrent/affine';
import { gruParts } from '@/math/recurrent/gru';
import { lstmParts } from '@/math/recurrent/lstm';
import { alphabet, type Kind, type MemoryNetwork, type Weights } from './networks';

const units = 32;
const inputs = alphabet.length;

export interface Start {
  /** Bias of the forget gate, and of a GRU's update gate. */
  readonly bias: number;
  /** What U is multiplied by. */
  readonly gain: number;
  readonly seed: number;
}

/** Uniform within ±√(6 / (in + out)) (Glorot & Bengio, 2010), [out][in]. */
function drawGlorot(out: number, from: number, random: () => number): number[][] {
  const most = Math.sqrt(6 / (out + from));
  return zeros(out, from).map((row) => row.map(() => most * (2 * random() - 1)));
}

function drawParts<Part extends string>(
  parts: readonly Part[],
  open: Part | null,
  { bias, gain, seed }: Start,
): Record<Part, AffineWeights> {
  const random = seededRandom(seed);
  const columns = parts.length * units;
  const W = drawGlorot(columns, inputs, random);
  // The rows of the matrix that the layer keeps stand on each other; a part is some of its columns.
  const U = transpose(randomOrthogonal(units, random, columns));
  const entries = parts.map((part, at) => {
    const [from, to] = [at * units, (at + 1) * units];
    return [
      part,
      {
        W: W.slice(from, to),
        U: U.slice(from, to).map((row) => row.map((value) => gain * value)),
        b: new Array<number>(units).fill(part === open ? bias : 0),
      },
    ];
  });
  return Object.fromEntries(entries) as Record<Part, AffineWeights>;
}

function drawCell(kind: Kind, start: Start): Weights {
  if (kind === 'lstm') return { kind, cell: drawParts(lstmParts, 'f', start) };
  if (kind === 'gru') return { kind, cell: drawParts(gruParts, 'u', start) };
  return { kind, cell: drawParts(['h'], null, start).h };
}

export function drawStart(kind: Kind, start: Start): MemoryNetwork {
  const V = drawGlorot(inputs, units, seededRandom(1000 + start.seed));
  return { ...drawCell(kind, start), V, c: new Array<number>(inputs).fill(0) };
}
