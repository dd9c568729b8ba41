/** Two densities over one axis, and the discriminator that no other beats (Goodfellow et al. 2014, proposition 1). */
import { sigmoid } from '@/math/activation';
import { generatorLoss, generatorSlope, lossOnFake, lossOnReal } from '@/math/gan/losses';
import { normalDensity } from '@/math/normal';

/** The axis, with a little room for the handles at its ends. */
export const axis = [-4.2, 4.2] as const;
export const range = [-4, 4] as const;

/** The real points: two hills. */
const hills = [
  { mean: -1.5, share: 0.5 },
  { mean: 1.5, share: 0.5 },
] as const;
const spread = 0.5;

export interface OptimalState {
  /** Mean and standard deviation of the fakes. */
  readonly mean: number;
  readonly deviation: number;
  /** The fake that is looked at. */
  readonly x: number;
}

export const opening: OptimalState = { mean: -1.5, deviation: 0.8, x: 0 };

function normal(x: number, mean: number, deviation: number): number {
  return normalDensity((x - mean) / deviation) / deviation;
}

export function realDensity(x: number): number {
  return hills.reduce((sum, { mean, share }) => sum + share * normal(x, mean, spread), 0);
}

export function fakeDensity(x: number, { mean, deviation }: OptimalState): number {
  return normal(x, mean, deviation);
}

/** log p of the hills without underflow: the largest exponent is taken out of the sum. */
function logReal(x: number): number {
  const exponents = hills.map(({ mean }) => -0.5 * ((x - mean) / spread) ** 2);
  const top = Math.max(...exponents);
  const sum = hills.reduce((all, { share }, i) => all + share * Math.exp(exponents[i]! - top), 0);
  return top + Math.log(sum) - Math.log(spread);
}

function logFake(x: number, { mean, deviation }: OptimalState): number {
  return -0.5 * ((x - mean) / deviation) ** 2 - Math.log(deviation);
}

/** The score whose sigmoid is p / (p + q): log p − log q. */
export function bestScore(x: number, state: OptimalState): number {
  return logReal(x) - logFake(x, state);
}

export function bestJudge(x: number, state: OptimalState): number {
  return sigmoid(bestScore(x, state));
}

/** Its derivative by x: how the hills pull, each by its share at x, and how q pushes. */
export function scoreSlope(x: number, { mean, deviation }: OptimalState): number {
  const total = logReal(x) + Math.log(spread);
  const pull = hills.reduce((sum, hill) => {
    const exponent = -0.5 * ((x - hill.mean) / spread) ** 2;
    return sum + hill.share * Math.exp(exponent - total) * ((hill.mean - x) / spread ** 2);
  }, 0);
  return pull + (x - mean) / deviation ** 2;
}

/** Both losses of a fake at x, with their derivatives by x. */
export function readFake(state: OptimalState) {
  const s = bestScore(state.x, state);
  const ds = scoreSlope(state.x, state);
  return {
    ...{ s, d: sigmoid(s), p: realDensity(state.x), q: fakeDensity(state.x, state) },
    minimax: generatorLoss('minimax', s),
    nonSaturating: generatorLoss('non-saturating', s),
    minimaxSlope: generatorSlope('minimax', s) * ds,
    nonSaturatingSlope: generatorSlope('non-saturating', s) * ds,
  };
}

const steps = 1000;
const far = 12;

/** V of the best judge, ∫ p log D + q log(1 − D) dx, by the trapezoidal rule: −log 4 where p = q, else more. */
export function valueOfBest(state: OptimalState): number {
  const width = (2 * far) / steps;
  let sum = 0;
  for (let i = 0; i <= steps; i++) {
    const x = -far + i * width;
    const s = bestScore(x, state);
    sum -=
      realDensity(x) * lossOnReal('minimax', s) + fakeDensity(x, state) * lossOnFake('minimax', s);
  }
  return sum * width;
}
