/** The update rules of the small network, in place on flat parameters, without allocation per step. */
import type { Kernels, Span } from './kernels';

export type OptimiserOptions =
  | { readonly type: 'sgd' }
  /** v ← βv + g, w ← w − αv (Polyak 1964, in the form of Sutskever et al. 2013 without look-ahead). */
  | { readonly type: 'momentum'; readonly beta?: number }
  /** s ← ρs + (1−ρ)g², w ← w − αg/(√s+ε) (Tieleman & Hinton 2012). */
  | { readonly type: 'rmsprop'; readonly rho?: number; readonly epsilon?: number }
  /** Kingma & Ba 2015, algorithm 1. */
  | AdamOptions
  /** Adam with the decay taken off the weights themselves (Loshchilov & Hutter 2019). */
  | (Omit<AdamOptions, 'type'> & { readonly type: 'adamw'; readonly decay?: number });

interface AdamOptions {
  readonly type: 'adam';
  readonly beta1?: number;
  readonly beta2?: number;
  readonly epsilon?: number;
}

/** Changes `w` by its gradient `g`, both of the length the optimiser was made for. */
export type Update = (w: Span, g: Span, rate: number) => void;

function makeMomentum(length: number, beta: number): Update {
  const v = new Float64Array(length);
  return ({ values: w }, { values: g }, rate) => {
    for (let i = 0; i < length; i++) {
      v[i] = beta * v[i]! + g[i]!;
      w[i] = w[i]! - rate * v[i]!;
    }
  };
}

function makeRmsProp(length: number, rho: number, epsilon: number): Update {
  const s = new Float64Array(length);
  return ({ values: w }, { values: g }, rate) => {
    for (let i = 0; i < length; i++) {
      s[i] = rho * s[i]! + (1 - rho) * g[i]! * g[i]!;
      w[i] = w[i]! - (rate * g[i]!) / (Math.sqrt(s[i]!) + epsilon);
    }
  };
}

function makeAdam(
  length: number,
  beta1: number,
  beta2: number,
  epsilon: number,
  decay: number,
): Update {
  const m = new Float64Array(length);
  const v = new Float64Array(length);
  // In an array: a variable of its own would put a new number on the heap at every step.
  const powers = Float64Array.of(1, 1);
  return ({ values: w }, { values: g }, rate) => {
    powers[0] = powers[0]! * beta1;
    powers[1] = powers[1]! * beta2;
    const unbias1 = 1 - powers[0];
    const unbias2 = 1 - powers[1];
    for (let i = 0; i < length; i++) {
      m[i] = beta1 * m[i]! + (1 - beta1) * g[i]!;
      v[i] = beta2 * v[i]! + (1 - beta2) * g[i]! * g[i]!;
      const mHat = m[i]! / unbias1;
      const vHat = v[i]! / unbias2;
      w[i] = w[i]! - rate * (mHat / (Math.sqrt(vHat) + epsilon) + decay * w[i]!);
    }
  };
}

/** An update rule with its own memory for `length` parameters. */
export function makeOptimiser(options: OptimiserOptions, length: number, kernels: Kernels): Update {
  switch (options.type) {
    case 'sgd':
      return (w, g, rate) => kernels.descend(w, g, rate, length);
    case 'momentum':
      return makeMomentum(length, options.beta ?? 0.9);
    case 'rmsprop':
      return makeRmsProp(length, options.rho ?? 0.9, options.epsilon ?? 1e-8);
    case 'adam':
    case 'adamw':
      return makeAdam(
        length,
        options.beta1 ?? 0.9,
        options.beta2 ?? 0.999,
        options.epsilon ?? 1e-8,
        options.type === 'adamw' ? (options.decay ?? 0.01) : 0,
      );
  }
}
