/** Activation functions, each with its derivative. */

export interface Activation {
  /** f(z). */
  readonly output: (z: number) => number;
  /** f′(z); 0 where f has a corner or a jump. */
  readonly derivative: (z: number) => number;
}

/** 1 / (1 + e^−z), without overflow for any finite z. */
export function sigmoid(z: number): number {
  if (z >= 0) return 1 / (1 + Math.exp(-z));
  const growth = Math.exp(z);
  return growth / (1 + growth);
}

export const activationNames = ['step', 'sigmoid', 'tanh', 'relu', 'linear'] as const;
export type ActivationName = (typeof activationNames)[number];

export const activations: Readonly<Record<ActivationName, Activation>> = {
  /** Heaviside's step with f(0) = 1: the threshold unit of McCulloch and Pitts. */
  step: { output: (z) => (z >= 0 ? 1 : 0), derivative: () => 0 },
  sigmoid: {
    output: sigmoid,
    derivative: (z) => {
      const a = sigmoid(z);
      return a * (1 - a);
    },
  },
  tanh: { output: Math.tanh, derivative: (z) => 1 - Math.tanh(z) ** 2 },
  relu: { output: (z) => Math.max(0, z), derivative: (z) => (z > 0 ? 1 : 0) },
  linear: { output: (z) => z, derivative: () => 1 },
};
