import { expect, it } from 'vitest';
import { crossEntropyOfLogit } from '@/math/cross-entropy';
import { splitBirds } from './birds';
import { fitNeuron, readMeasures, readThreshold, scoreBirds } from './metrics';

const birds = scoreBirds();

function countsAt(threshold: number): readonly number[] {
  const reading = readThreshold(birds, threshold);
  const { truePositives, falsePositives, falseNegatives, trueNegatives } = reading;
  return [truePositives, falsePositives, falseNegatives, trueNegatives];
}

it('the neuron stands where the loss is level', () => {
  const { train } = splitBirds(true);
  const { w, b } = fitNeuron(train);
  const lossAt = (w1: number, w2: number, bias: number) =>
    train.labels.reduce((sum, label, i) => {
      const z = w1 * train.x[4 * i]! + w2 * train.x[4 * i + 1]! + bias;
      return sum + crossEntropyOfLogit(z, Number(label === 1)) / train.size;
    }, 0);
  const least = lossAt(w[0]!, w[1]!, b);
  for (const h of [-0.01, 0.01]) {
    expect(lossAt(w[0]! + h, w[1]!, b)).toBeGreaterThan(least);
    expect(lossAt(w[0]!, w[1]! + h, b)).toBeGreaterThan(least);
    expect(lossAt(w[0]!, w[1]!, b + h)).toBeGreaterThan(least);
  }
});

it('thresholds have the counts that the lesson tells', () => {
  expect(countsAt(0.5)).toEqual([6, 5, 7, 51]);
  expect(countsAt(0.14)).toEqual([11, 11, 2, 45]);
  expect(countsAt(0.72)).toEqual([6, 1, 7, 55]);
  expect(countsAt(0.84)).toEqual([4, 1, 9, 55]);
  expect(countsAt(1)).toEqual([0, 0, 13, 56]);
  expect(countsAt(0)).toEqual([13, 56, 0, 0]);
});

it('accuracy, precision and recall are the shares of those counts', () => {
  const { accuracy, precision, recall } = readThreshold(birds, 0.5);
  expect([accuracy, precision, recall]).toEqual([57 / 69, 6 / 11, 6 / 13]);
  expect(accuracy).toBeCloseTo(0.826, 3);
  expect(recall).toBeCloseTo(0.462, 3);
  expect(readThreshold(birds, 1).accuracy).toBeCloseTo(0.812, 3);
  expect(readThreshold(birds, 1).precision).toBeNaN();
});

it('a higher threshold never finds more', () => {
  const { recall, accuracy } = readMeasures(birds);
  expect(accuracy).toHaveLength(101);
  recall.forEach(([, value], i) => expect(value).toBeLessThanOrEqual(recall[i - 1]?.[1] ?? 1));
});
