/** How optimisers turn a weight's slopes into its moves: gradient descent, momentum, RMSProp, Adam, AdamW. */
import type { Point } from './plane-line';

export const optimiserNames = ['sgd', 'momentum', 'rmsprop', 'adam', 'adamw'] as const;
export type OptimiserName = (typeof optimiserNames)[number];

export interface OptimiserSettings {
  /** Learning rate α. */
  readonly rate: number;
  /** What momentum keeps of its memory at each step. */
  readonly beta: number;
  /** What RMSProp keeps of its mean square. */
  readonly rho: number;
  readonly beta1: number;
  readonly beta2: number;
  readonly epsilon: number;
  /** AdamW's weight decay λ. */
  readonly decay: number;
  /** Whether Adam and AdamW divide their moments by 1 − βᵗ. */
  readonly corrected: boolean;
}

/** As their authors recommend them, but for the rate, which belongs to the problem. */
export const usualSettings: Omit<OptimiserSettings, 'rate'> = {
  beta: 0.9,
  rho: 0.9,
  beta1: 0.9,
  beta2: 0.999,
  epsilon: 1e-8,
  decay: 0.01,
  corrected: true,
};

/** What is remembered of one weight's slopes: `m` of themselves, `v` of their squares. */
export interface Memory {
  readonly m: number;
  readonly v: number;
}

export const noMemory: Memory = { m: 0, v: 0 };

/** One weight's step with everything in it; what an optimiser does not use is 0. */
export interface Update extends Memory {
  /** The slope. */
  readonly g: number;
  /** The moments as they are used: corrected where asked for. */
  readonly mHat: number;
  readonly vHat: number;
  /** Δw: what is added to the weight. */
  readonly change: number;
}

/**
 * The step `t` = 1, 2, 3 … of one weight. The rules, with g the slope and ε against division by 0:
 *
 * - sgd: Δw = −αg
 * - momentum (Polyak, 1964): m ← βm + g, Δw = −αm
 * - rmsprop (Tieleman and Hinton, 2012): v ← ρv + (1 − ρ)g², Δw = −αg / (√v + ε)
 * - adam (Kingma and Ba, 2015): m ← β₁m + (1 − β₁)g, v ← β₂v + (1 − β₂)g², m̂ = m / (1 − β₁ᵗ),
 *   v̂ = v / (1 − β₂ᵗ), Δw = −αm̂ / (√v̂ + ε)
 * - adamw (Loshchilov and Hutter, 2019): as adam, and −αλw
 */
export function updateWeight(
  name: OptimiserName,
  settings: OptimiserSettings,
  { w, g, t, memory }: { w: number; g: number; t: number; memory: Memory },
): Update {
  const { rate, epsilon } = settings;
  switch (name) {
    case 'sgd':
      return { g, m: 0, v: 0, mHat: 0, vHat: 0, change: -rate * g };
    case 'momentum': {
      const m = settings.beta * memory.m + g;
      return { g, m, v: 0, mHat: 0, vHat: 0, change: -rate * m };
    }
    case 'rmsprop': {
      const v = settings.rho * memory.v + (1 - settings.rho) * g * g;
      return { g, m: 0, v, mHat: 0, vHat: 0, change: (-rate * g) / (Math.sqrt(v) + epsilon) };
    }
    case 'adam':
    case 'adamw': {
      const { beta1, beta2, corrected } = settings;
      const m = beta1 * memory.m + (1 - beta1) * g;
      const v = beta2 * memory.v + (1 - beta2) * g * g;
      const mHat = corrected ? m / (1 - beta1 ** t) : m;
      const vHat = corrected ? v / (1 - beta2 ** t) : v;
      const decay = name === 'adamw' ? settings.decay * w : 0;
      return { g, m, v, mHat, vHat, change: -rate * (mHat / (Math.sqrt(vHat) + epsilon) + decay) };
    }
  }
}

type Pair<T> = readonly [T, T];

function isFinitePoint([u, v]: Point): boolean {
  return Number.isFinite(u) && Number.isFinite(v);
}

/** One step of a walk over two weights. */
function updateBoth(
  name: OptimiserName,
  settings: OptimiserSettings,
  { at, slopes, t, memories }: { at: Point; slopes: Point; t: number; memories: Pair<Memory> },
): Pair<Update> {
  return [
    updateWeight(name, settings, { w: at[0], g: slopes[0], t, memory: memories[0] }),
    updateWeight(name, settings, { w: at[1], g: slopes[1], t, memory: memories[1] }),
  ];
}

export interface OptimisedWalk {
  /** The start and every point reached: one more than there are updates. */
  readonly trail: readonly Point[];
  readonly updates: readonly Pair<Update>[];
}

/** A walk of two weights; it ends early when one of them is no longer finite. */
export function walkWith(
  name: OptimiserName,
  settings: OptimiserSettings,
  gradientAt: (at: Point) => Point,
  start: Point,
  steps: number,
): OptimisedWalk {
  const trail: Point[] = [start];
  const updates: Pair<Update>[] = [];
  let at = start;
  let memories: Pair<Memory> = [noMemory, noMemory];
  for (let t = 1; t <= steps && isFinitePoint(at); t++) {
    const both = updateBoth(name, settings, { at, slopes: gradientAt(at), t, memories });
    at = [at[0] + both[0].change, at[1] + both[1].change];
    trail.push(at);
    updates.push(both);
    memories = both;
  }
  return { trail, updates };
}
