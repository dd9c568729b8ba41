/** The activation functions that hidden layers choose among, by name, and where each is flat. */
import { activations, elu, gelu, leakyRelu, usualLeak, type Activation } from './activation';

export const functionNames = ['sigmoid', 'tanh', 'relu', 'leaky-relu', 'elu', 'gelu'] as const;
export type FunctionName = (typeof functionNames)[number];

/** @param leak slope of leaky ReLU for z < 0 */
export function activationOf(name: FunctionName, leak = usualLeak): Activation {
  switch (name) {
    case 'leaky-relu':
      return leakyRelu(leak);
    case 'elu':
      return elu;
    case 'gelu':
      return gelu;
    default:
      return activations[name];
  }
}

/** The steepest that each gets: the sigmoid and tanh at 0, GELU at √2, the others wherever z > 0. */
export const largestSlopes: Readonly<Record<FunctionName, number>> = {
  sigmoid: 0.25,
  tanh: 1,
  relu: 1,
  'leaky-relu': 1,
  elu: 1,
  gelu: gelu.derivative(Math.SQRT2),
};

/** A function counts as flat where its slope is less than this share of its largest. */
const flatShare = 0.05;

/** Tells of a z whether the function is flat there. */
export function flatnessOf(name: FunctionName): (z: number) => boolean {
  const { derivative } = activationOf(name);
  const limit = flatShare * largestSlopes[name];
  return (z) => Math.abs(derivative(z)) < limit;
}
