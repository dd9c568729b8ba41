/** One artificial neuron a = f(w·x + b): forward, and backward by the chain rule. */
import { activations, type ActivationName } from './activation';
import { dot } from './vector';

export interface Neuron {
  readonly w: readonly number[];
  readonly b: number;
  readonly activation: ActivationName;
}

/** z = Σ wᵢxᵢ + b; x is as long as w. */
export function weightedSum({ w, b }: Pick<Neuron, 'w' | 'b'>, x: readonly number[]): number {
  return dot(w, x) + b;
}

/** y = f(z). */
export function fire(neuron: Neuron, x: readonly number[]): number {
  return activations[neuron.activation].output(weightedSum(neuron, x));
}

export interface NeuronGradient {
  readonly w: readonly number[];
  readonly b: number;
  readonly x: readonly number[];
}

/** How much the output changes with each weight, the bias and each input: f′(z) · (x, 1, w). */
export function differentiateNeuron(neuron: Neuron, x: readonly number[]): NeuronGradient {
  const slope = activations[neuron.activation].derivative(weightedSum(neuron, x));
  return { w: x.map((xi) => slope * xi), b: slope, x: neuron.w.map((wi) => slope * wi) };
}
