/** Activation functions, each with its derivative. */
import { normalCumulative, normalDensity } from './normal';

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

/** Slope of leaky ReLU for z < 0 in the paper that proposed it (Maas, Hannun & Ng 2013). */
export const usualLeak = 0.01;

/** max(0, z) + leak · min(0, z). */
export function leakyRelu(leak: number): Activation {
  return {
    output: (z) => (z > 0 ? z : leak * z),
    derivative: (z) => (z > 0 ? 1 : z < 0 ? leak : 0),
  };
}

/** z for z > 0, else e^z − 1; smooth at 0 (Clevert, Unterthiner & Hochreiter 2016, with α = 1). */
export const elu: Activation = {
  output: (z) => (z > 0 ? z : Math.expm1(z)),
  derivative: (z) => (z > 0 ? 1 : Math.exp(z)),
};

/** z · Φ(z) with the normal distribution itself, not an approximation (Hendrycks & Gimpel 2016). */
export const gelu: Activation = {
  output: (z) => z * normalCumulative(z),
  derivative: (z) => normalCumulative(z) + z * normalDensity(z),
};
