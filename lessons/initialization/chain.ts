/** A chain of layers of one unit each, and how a nudge anywhere in it reaches the end. */
import { activationOf, flatnessOf, type FunctionName } from '@/math/nonlinearities';

export const deepest = 10;

export interface ChainState {
  readonly name: FunctionName;
  /** What enters the first layer. */
  readonly x: number;
  /** The weight of every layer; there are no biases. */
  readonly w: number;
  readonly depth: number;
}

export const chainOpening: ChainState = { name: 'sigmoid', x: 1, w: 1, depth: deepest };

export interface ChainLayer {
  /** From 1. */
  readonly layer: number;
  readonly z: number;
  readonly a: number;
  readonly slope: number;
  /** w · f′(z): what this layer multiplies the gradient by. */
  readonly factor: number;
  /** How much the last output changes with what enters this layer: the factors from here to the end. */
  readonly gradient: number;
  readonly flat: boolean;
}

/** Layer by layer from the first: forward with a = f(w·a), then back with the chain rule. */
export function readChain({ name, x, w, depth }: ChainState): readonly ChainLayer[] {
  const { output, derivative } = activationOf(name);
  const isFlat = flatnessOf(name);
  const forward: Omit<ChainLayer, 'gradient'>[] = [];
  let input = x;
  for (let layer = 1; layer <= depth; layer++) {
    const z = w * input;
    const slope = derivative(z);
    input = output(z);
    forward.push({ layer, z, a: input, slope, factor: w * slope, flat: isFlat(z) });
  }
  let gradient = 1;
  const layers: ChainLayer[] = [];
  for (const step of forward.reverse()) {
    gradient *= step.factor;
    layers.unshift({ ...step, gradient });
  }
  return layers;
}

/** What happened to the gradient on its way from the end to the input. */
export type ChainVerdict = 'dead' | 'vanished' | 'kept' | 'exploded';

const vanished = 1e-3;
const exploded = 1e3;

export function judgeChain(layers: readonly ChainLayer[]): ChainVerdict {
  const size = Math.abs(layers[0]!.gradient);
  if (size === 0) return 'dead';
  if (size < vanished) return 'vanished';
  return size > exploded ? 'exploded' : 'kept';
}
