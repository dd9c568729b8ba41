/** The graph of objects learns what the typed arrays learn, or the benchmark would compare two different things. */
import { describe, expect, it } from 'vitest';
import { Mlp } from '../src/math/mlp/mlp';
import { seededRandom } from '../src/math/random';
import { copyParameters, findLargestDifference } from './network-agreement';
import {
  backProp,
  buildNetwork,
  forwardProp,
  l1,
  square,
  tanh,
  updateWeights,
} from './object-network';

const BATCH = 10;
const RATE = 0.03;

describe('one step from the same weights on the same batch', () => {
  it.each([
    ['no penalty', null, 0],
    ['an L1 penalty', l1, 0.01],
  ])('with %s, is the same within 1e-12', (_, regularization, penalty) => {
    const random = seededRandom(3);
    const typed = new Mlp({
      inputs: 2,
      layers: [
        { units: 8, activation: 'tanh' },
        { units: 8, activation: 'tanh' },
        { units: 1, activation: 'tanh' },
      ],
      loss: 'mean-squared-error',
      optimiser: { type: 'sgd' },
      // Twice the penalty at half the rate: the objects' error is half of ours.
      l1: 2 * penalty,
      batch: BATCH,
      seed: 3,
    });
    const objects = buildNetwork([2, 8, 8, 1], tanh, regularization, random);
    copyParameters(typed, objects);
    const before = typed.layers[0]!.parameters.slice();

    const x = Float64Array.from({ length: 2 * BATCH }, () => 2 * random() - 1);
    const y = Float64Array.from({ length: BATCH }, (_, i) =>
      x[2 * i]! * x[2 * i + 1]! > 0 ? 1 : -1,
    );
    const loss = typed.train(x, y, BATCH, RATE / 2);
    let error = 0;
    for (const [i, target] of y.entries()) {
      error += square.error(forwardProp(objects, [x[2 * i]!, x[2 * i + 1]!]), target);
      backProp(objects, target, square);
    }
    updateWeights(objects, RATE, penalty);

    expect(typed.layers[0]!.parameters).not.toEqual(before);
    expect(findLargestDifference(typed, objects)).toBeLessThan(1e-12);
    expect(loss).toBeCloseTo((2 * error) / BATCH, 12);
  });
});
