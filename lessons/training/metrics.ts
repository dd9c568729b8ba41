/** One neuron that tells chinstraps from other penguins by the bill alone, and what a threshold makes of it. */
import { sigmoid } from '@/math/activation';
import type { ConfusionMatrix } from '@/math/confusion';
import type { PlotPoint } from '@/charts/lines/function-plot';
import { accuracyOf, countConfusions, precisionOf, recallOf } from '@/math/confusion';
import { features, splitBirds, type Part } from './birds';

/** Bill length and bill depth. */
const seen = 2;
const chinstrap = 1;
const steps = 2000;
const rate = 1;

interface Neuron {
  readonly w: readonly number[];
  readonly b: number;
}

function inputsOf({ x, size }: Part): readonly (readonly number[])[] {
  return Array.from({ length: size }, (_, i) => [...x.subarray(i * features, i * features + seen)]);
}

function answer({ w, b }: Neuron, x: readonly number[]): number {
  return sigmoid(w.reduce((sum, weight, j) => sum + weight * x[j]!, b));
}

/** Full-batch gradient descent on the cross-entropy, to where it no longer moves. */
export function fitNeuron(part: Part): Neuron {
  const inputs = inputsOf(part);
  let neuron: Neuron = { w: new Array<number>(seen).fill(0), b: 0 };
  for (let k = 0; k < steps; k++) {
    const errors = inputs.map(
      (x, i) => (answer(neuron, x) - Number(part.labels[i] === chinstrap)) / part.size,
    );
    neuron = {
      w: neuron.w.map((w, j) => w - rate * errors.reduce((g, e, i) => g + e * inputs[i]![j]!, 0)),
      b: neuron.b - rate * errors.reduce((g, e) => g + e, 0),
    };
  }
  return neuron;
}

export interface ScoredBird {
  readonly score: number;
  readonly positive: boolean;
}

/** The birds of the validation set: the neuron has not learned from them. */
export function scoreBirds(): readonly ScoredBird[] {
  const { train, validation } = splitBirds(true);
  const neuron = fitNeuron(train);
  return inputsOf(validation).map((x, i) => ({
    score: answer(neuron, x),
    positive: validation.labels[i] === chinstrap,
  }));
}

export interface ThresholdReading {
  /** Row: is it a chinstrap; column: was it called one. No is 0, yes is 1. */
  readonly counts: ConfusionMatrix;
  readonly truePositives: number;
  readonly falsePositives: number;
  readonly falseNegatives: number;
  readonly trueNegatives: number;
  readonly accuracy: number;
  /** NaN where nothing was called a chinstrap. */
  readonly precision: number;
  readonly recall: number;
}

/** A bird whose score is at least the threshold is called a chinstrap. */
export function readThreshold(birds: readonly ScoredBird[], threshold: number): ThresholdReading {
  const counts = countConfusions(
    birds.map(({ positive }) => Number(positive)),
    birds.map(({ score }) => Number(score >= threshold)),
    2,
  );
  return {
    counts,
    truePositives: counts[1]![1]!,
    falsePositives: counts[0]![1]!,
    falseNegatives: counts[1]![0]!,
    trueNegatives: counts[0]![0]!,
    accuracy: accuracyOf(counts),
    precision: precisionOf(counts, 1),
    recall: recallOf(counts, 1),
  };
}

export type MeasureName = 'accuracy' | 'precision' | 'recall';
export const measureNames: readonly MeasureName[] = ['accuracy', 'precision', 'recall'];
export const grain = 0.01;

/** The three measures at every threshold of the slider. */
export function readMeasures(
  birds: readonly ScoredBird[],
): Readonly<Record<MeasureName, readonly PlotPoint[]>> {
  const readings = Array.from({ length: Math.round(1 / grain) + 1 }, (_, k) => {
    const threshold = Number((k * grain).toFixed(2));
    return [threshold, readThreshold(birds, threshold)] as const;
  });
  const trace = (name: MeasureName) =>
    readings.map(([threshold, reading]): PlotPoint => [threshold, reading[name]]);
  return { accuracy: trace('accuracy'), precision: trace('precision'), recall: trace('recall') };
}
