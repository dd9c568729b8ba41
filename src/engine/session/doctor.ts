/** Watches a run's batches for the illnesses of training and says which one it sees. */
import type { Batch } from '../wire/events';
import type { GradientSample, Points } from '../wire/parts';
import type { Finding } from '../wire/session-types';

/** Samples in a row that must agree before a gradient's state counts as a finding. */
const patience = 3;
/** A norm this large moves weights farther than they are worth, whatever the rate. */
const explodingNorm = 1e4;
/** First layer's gradient over the last one's. */
const vanishingRatio = 1e-4;
/** Below this the last layer has nothing left to learn either: converged, not vanishing. */
const learningNorm = 1e-6;
/** A smoothed loss this many times its best, and above where it began, is climbing for good. */
const divergingFactor = 3;
const settlingPoints = 20;
/** A few silent units in a wide layer are nothing to worry about. */
const silentShare = 0.1;

interface LossState {
  count: number;
  first: number;
  smooth: number;
  best: number;
}

interface SilenceState {
  samples: number;
  /** Fewest silent units seen over those samples. */
  units: number;
}

export class Doctor {
  #findings: readonly Finding[] = [];
  readonly #losses = new Map<string, LossState>();
  readonly #streaks = new Map<string, number>();
  readonly #silence = new Map<string, SilenceState>();

  /** Every finding so far, in the order of discovery; one for each kind and subject. */
  get findings(): readonly Finding[] {
    return this.#findings;
  }

  receive(batch: Batch): void {
    for (const { name, step, value } of batch.notFinite) this.#find('nan', step, name, value);
    for (const points of batch.points) this.#examineSeries(points);
    if (batch.gradients.length > 0) {
      this.#examineGradients(batch.gradients, batch.gradientsAt > 0 ? batch.gradientsAt : null);
    }
  }

  #examineSeries({ name, steps, values }: Points): void {
    for (const [i, value] of values.entries()) {
      if (Number.isFinite(value) && isTrainingLoss(name)) {
        this.#followLoss(name, steps[i] ?? 0, value);
      }
    }
  }

  #followLoss(name: string, step: number, value: number): void {
    const state = this.#losses.get(name) ?? { count: 0, first: value, smooth: value, best: value };
    state.count++;
    state.smooth += 0.1 * (value - state.smooth);
    state.best = Math.min(state.best, state.smooth);
    this.#losses.set(name, state);
    const climbed = state.smooth > divergingFactor * Math.abs(state.best);
    if (state.count > settlingPoints && climbed && state.smooth > 1.5 * Math.abs(state.first)) {
      this.#find('diverging', step, name, value);
    }
  }

  #examineGradients(samples: readonly GradientSample[], step: number | null): void {
    // Where a reported number is not finite, no gradient is news.
    const known = this.#findings.some(({ kind }) => kind === 'nan');
    for (const sample of samples) {
      const { variable, norm } = sample;
      if (!Number.isFinite(norm)) {
        if (!known) this.#find('nan-gradient', step, variable, norm);
      } else if (norm > explodingNorm) this.#find('exploding', step, variable, norm);
      this.#followSilence(sample, step, samples);
    }
    this.#compareEnds(samples, step);
  }

  /** Compares the first and the last weights; biases are left out, where there is anything else. */
  #compareEnds(samples: readonly GradientSample[], step: number | null): void {
    const weights = samples.filter((sample) => sample.units === 0);
    const first = weights[0];
    const last = weights[weights.length - 1];
    if (!first || !last || first === last) return;
    const ratio = first.norm / last.norm;
    const vanishing = last.norm > learningNorm && ratio < vanishingRatio;
    const exploding = first.norm > learningNorm && ratio > 1 / vanishingRatio;
    if (this.#lasts(`vanishing ${first.variable}`, vanishing)) {
      this.#find('vanishing', step, first.variable, ratio);
    }
    if (this.#lasts(`exploding ${first.variable}`, exploding)) {
      this.#find('exploding', step, first.variable, ratio);
    }
  }

  #followSilence(
    sample: GradientSample,
    step: number | null,
    all: readonly GradientSample[],
  ): void {
    // A gradient that is zero everywhere means that the loss is flat here, not that units died.
    const flat = all.every(({ norm }) => norm === 0);
    if (sample.silentUnits === 0 || sample.silentUnits < silentShare * sample.units || flat) {
      this.#silence.delete(sample.variable);
      return;
    }
    const state = this.#silence.get(sample.variable) ?? { samples: 0, units: sample.silentUnits };
    state.samples++;
    state.units = Math.min(state.units, sample.silentUnits);
    this.#silence.set(sample.variable, state);
    if (state.samples >= patience) this.#find('dead-units', step, sample.variable, state.units);
  }

  #lasts(streak: string, holds: boolean): boolean {
    const length = holds ? (this.#streaks.get(streak) ?? 0) + 1 : 0;
    this.#streaks.set(streak, length);
    return length >= patience;
  }

  #find(kind: Finding['kind'], step: number | null, subject: string, value: number): void {
    if (this.#findings.some((known) => known.kind === kind && known.subject === subject)) return;
    this.#findings = [...this.#findings, { kind, step, subject, value }];
  }
}

/** A validation loss may well rise while training goes on: that is overfitting. */
function isTrainingLoss(name: string): boolean {
  return /loss$/i.test(name) && !/^(val|test)/i.test(name);
}
