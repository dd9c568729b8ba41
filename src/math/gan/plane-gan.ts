/**
 * A generative adversarial network over the plane, trained by alternating steps (algorithm 1 of Goodfellow
 * et al. 2014): k updates of the discriminator, then one of the generator. Noise z is uniform in [−1, 1]²,
 * both networks are small perceptrons, and both learn by Adam with β₁ = 0.5 (Radford, Metz & Chintala 2016).
 */
import type { UnitActivation } from '../mlp/elementwise';
import { Mlp } from '../mlp/mlp';
import { seededRandom } from '../random';
import {
  fakeSlope,
  generatorLoss,
  generatorSlope,
  lossOnFake,
  lossOnReal,
  realSlope,
  type GanLoss,
} from './losses';
import { drawTarget, type Target } from './targets';

/** What may change while it trains. */
export interface GanSettings {
  readonly loss: GanLoss;
  /** Updates of the discriminator for one of the generator. */
  readonly k: number;
  /** Learning rates. */
  readonly rateD: number;
  readonly rateG: number;
  /** The generator goes by plain gradient descent: its steps are as short as its gradient. */
  readonly plain: boolean;
}

export interface PlaneGanOptions {
  readonly target: Target;
  readonly settings: GanSettings;
  readonly seed: number;
  /** The most points that one question holds. */
  readonly rows: number;
}

/** Points of a batch, real ones and fakes each. */
export const batchSize = 64;
/** Wasserstein: every parameter of the critic is held in ±c (Arjovsky et al. 2017, algorithm 1). */
export const clipTo = 1;
const hidden = 32;
const activation: UnitActivation = 'tanh';

export const parts = ['draw', 'score', 'loss', 'gradient', 'update'] as const;
export type Part = (typeof parts)[number];

/** One player's batch with everything that is computed on it. */
export interface PlayerStep {
  /** `[64, 2]`; for the generator there are none. */
  readonly real: Float64Array;
  readonly noise: Float64Array;
  readonly fakes: Float64Array;
  /** Scores s. */
  readonly realScores: Float64Array;
  readonly fakeScores: Float64Array;
  loss: number;
  /** Length of the gradient by all the player's parameters. */
  gradient: number;
}

function makeStep(): PlayerStep {
  return {
    real: new Float64Array(2 * batchSize),
    noise: new Float64Array(2 * batchSize),
    fakes: new Float64Array(2 * batchSize),
    realScores: new Float64Array(batchSize),
    fakeScores: new Float64Array(batchSize),
    loss: NaN,
    gradient: NaN,
  };
}

function makeNetwork(outputs: number, rows: number, seed: number): Mlp {
  return new Mlp({
    inputs: 2,
    layers: [
      { units: hidden, activation },
      { units: hidden, activation },
      { units: outputs, activation: 'linear' },
    ],
    // Never asked for: both players have losses of their own.
    loss: 'mean-squared-error',
    optimiser: { type: 'adam', beta1: 0.5 },
    batch: rows,
    seed,
  });
}

function lengthOfGradient({ layers }: Mlp): number {
  let sum = 0;
  for (const { gradients } of layers) for (const g of gradients) sum += g * g;
  return Math.sqrt(sum);
}

function descendPlainly({ layers }: Mlp, rate: number): void {
  for (const { parameters, gradients } of layers) {
    for (let i = 0; i < parameters.length; i++)
      parameters[i] = parameters[i]! - rate * gradients[i]!;
  }
}

export class PlaneGan {
  steps = 0;
  /** The last batch of each player. */
  readonly d = makeStep();
  readonly g = makeStep();
  private rules: GanSettings;
  private goal: Target;
  private readonly generator: Mlp;
  private readonly discriminator: Mlp;
  private readonly seed: number;
  private random: () => number = () => 0;
  private readonly both = new Float64Array(4 * batchSize);
  /** How far the present step has come: parts done, over k turns of D and one of G. */
  private done = 0;

  constructor({ target, settings, seed, rows }: PlaneGanOptions) {
    this.goal = target;
    this.rules = settings;
    this.seed = seed;
    const most = Math.max(rows, 2 * batchSize);
    this.generator = makeNetwork(2, most, 2 * seed);
    this.discriminator = makeNetwork(1, most, 2 * seed + 1);
    this.reset();
  }

  get settings(): GanSettings {
    return this.rules;
  }

  get target(): Target {
    return this.goal;
  }

  /** The networks go on as they are, by other rules. */
  follow(settings: GanSettings): void {
    this.rules = settings;
    // A turn that there is no more ends where it is.
    this.done = Math.min(this.done, parts.length * settings.k);
  }

  /** The networks go on as they are, towards something else. */
  imitate(target: Target): void {
    this.goal = target;
  }

  /** Back to the first weights and the first draws. */
  reset(): void {
    this.random = seededRandom(this.seed + 1000);
    this.generator.reset();
    this.discriminator.reset();
    this.steps = 0;
    this.done = 0;
  }

  /** The turn that comes next, counted from 0 to k − 1 for the discriminator, and its next part. */
  get next(): { readonly player: 'd' | 'g'; readonly turn: number; readonly part: Part } {
    const turn = Math.floor(this.done / parts.length);
    const player = turn < this.settings.k ? 'd' : 'g';
    return { player, turn, part: parts[this.done % parts.length]! };
  }

  /** The next part of a training step. What is computed is the same as in `train`. */
  advance(): void {
    const { player, part } = this.next;
    if (part === 'draw') this.draw(player);
    // Score, loss and gradient come out of one pass forward and backward, over the same weights.
    if (part === 'score') this.computeGradients(player);
    if (part === 'update') this.update(player);
    this.done++;
    if (player === 'g' && part === 'update') {
      this.done = 0;
      this.steps++;
    }
  }

  /** Whole training steps; a step that was begun is ended first. */
  train(steps: number): void {
    for (const goal = this.steps + steps; this.steps < goal;) this.advance();
  }

  /** Updates of the discriminator alone. */
  trainDiscriminator(updates: number): void {
    for (let i = 0; i < updates; i++) {
      this.draw('d');
      this.computeGradients('d');
      this.update('d');
    }
  }

  /** G(z) for noise `[rows, 2]`: a view that the next question overwrites. */
  generate(noise: Float64Array): Float64Array {
    return this.generator.predict(noise, noise.length / 2).subarray(0, noise.length);
  }

  /** Scores of points `[rows, 2]`: a view that the next question overwrites. */
  score(points: Float64Array): Float64Array {
    const rows = points.length / 2;
    return this.discriminator.predict(points, rows).subarray(0, rows);
  }

  /** The derivative of one fake's generator loss by where it lies, for points `[rows, 2]`; a view as well. */
  pull(points: Float64Array, loss: GanLoss = this.settings.loss): Float64Array {
    const rows = points.length / 2;
    const scores = this.score(points);
    const { delta } = this.discriminator.output;
    for (let i = 0; i < rows; i++) delta[i] = generatorSlope(loss, scores[i]!);
    return this.discriminator.backwardInput(rows).subarray(0, 2 * rows);
  }

  /** A player's loss on its last batch with the weights as they are now. */
  lossNow(player: 'd' | 'g'): number {
    const { loss } = this.settings;
    const { fakes, real, noise } = this[player];
    const mean = (scores: Float64Array, of: (s: number) => number) =>
      scores.reduce((sum, s) => sum + of(s), 0) / scores.length;
    if (player === 'g') {
      return mean(this.score(this.generate(noise)), (s) => generatorLoss(loss, s));
    }
    const onReal = mean(this.score(real), (s) => lossOnReal(loss, s));
    return onReal + mean(this.score(fakes), (s) => lossOnFake(loss, s));
  }

  private draw(player: 'd' | 'g'): void {
    const { random } = this;
    const step = this[player];
    if (player === 'd') drawTarget(this.target, random, step.real);
    for (let i = 0; i < step.noise.length; i++) step.noise[i] = 2 * random() - 1;
    step.fakes.set(this.generate(step.noise));
  }

  private computeGradients(player: 'd' | 'g'): void {
    if (player === 'd') this.computeDiscriminator();
    else this.computeGenerator();
  }

  private computeDiscriminator(): void {
    const { both, d, discriminator } = this;
    const { loss } = this.settings;
    both.set(d.real);
    both.set(d.fakes, 2 * batchSize);
    const scores = this.score(both);
    const { delta } = discriminator.output;
    let sum = 0;
    for (let i = 0; i < batchSize; i++) {
      const [real, fake] = [scores[i]!, scores[batchSize + i]!];
      [d.realScores[i], d.fakeScores[i]] = [real, fake];
      sum += lossOnReal(loss, real) + lossOnFake(loss, fake);
      delta[i] = realSlope(loss, real) / batchSize;
      delta[batchSize + i] = fakeSlope(loss, fake) / batchSize;
    }
    d.loss = sum / batchSize;
    discriminator.backward(2 * batchSize);
    d.gradient = lengthOfGradient(discriminator);
  }

  private computeGenerator(): void {
    const { g, generator, discriminator } = this;
    const { loss } = this.settings;
    g.fakes.set(this.generate(g.noise));
    const scores = this.score(g.fakes);
    const { delta } = discriminator.output;
    let sum = 0;
    for (let i = 0; i < batchSize; i++) {
      g.fakeScores[i] = scores[i]!;
      sum += generatorLoss(loss, scores[i]!);
      delta[i] = generatorSlope(loss, scores[i]!) / batchSize;
    }
    g.loss = sum / batchSize;
    const pulls = discriminator.backwardInput(batchSize);
    // The discriminator only passes the gradient on; the generator's own weights take it up.
    const output = generator.output.delta;
    for (let i = 0; i < 2 * batchSize; i++) output[i] = pulls[i]!;
    generator.backward(batchSize);
    g.gradient = lengthOfGradient(generator);
  }

  private update(player: 'd' | 'g'): void {
    const { rateD, rateG, loss, plain } = this.settings;
    if (player === 'g') {
      if (plain) descendPlainly(this.generator, rateG);
      else this.generator.descend(rateG);
    } else {
      this.discriminator.descend(rateD);
      if (loss === 'wasserstein') this.clip();
    }
  }

  private clip(): void {
    for (const { parameters } of this.discriminator.layers) {
      for (let i = 0; i < parameters.length; i++) {
        parameters[i] = Math.max(-clipTo, Math.min(clipTo, parameters[i]!));
      }
    }
  }
}
