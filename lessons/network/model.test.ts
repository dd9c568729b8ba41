/** The numbers that the text quotes, and the figures' arithmetic done another way. */
import { describe, expect, it } from 'vitest';
import {
  countFolds,
  countRight,
  drawByHand,
  foldAll,
  foldCurve,
  handOpening,
  linesOf,
  outputByHand,
  respondByHand,
  setHandWeight,
} from './model';
import { makeNetwork, type HiddenActivation, type TaskName } from './tasks';

const seeds = Array.from({ length: 10 }, (_, i) => i + 1);

function trainAll(
  task: TaskName,
  hidden: readonly number[],
  epochs: number,
  activation: HiddenActivation = 'tanh',
) {
  return seeds.map((seed) => {
    const network = makeNetwork({ task, hidden, activation, seed });
    network.train(epochs);
    return network.score('training');
  });
}

function spread(scores: readonly { readonly accuracy: number }[]): [number, number] {
  const percents = scores.map(({ accuracy }) => Number((100 * accuracy).toFixed(1)));
  return [Math.min(...percents), Math.max(...percents)];
}

describe('the layer set by hand', () => {
  it('computes the product that the text writes out', () => {
    const { z, a } = respondByHand(handOpening.layer, handOpening.probe);
    expect(z).toEqual([3.2, expect.closeTo(1.385, 9), expect.closeTo(0.515, 9)]);
    expect(a.map((value) => Number(value.toFixed(3)))).toEqual([0.997, 0.882, 0.474]);
    expect(outputByHand(handOpening.layer, handOpening.probe)).toBeCloseTo(
      1 / (1 + Math.exp(8 - 4 * (Math.tanh(3.2) + Math.tanh(1.385) + Math.tanh(0.515)))),
      9,
    );
    expect(outputByHand(handOpening.layer, handOpening.probe)).toBeCloseTo(0.804, 3);
  });

  it('parts the rings almost as a trained one does', () => {
    expect(countRight(handOpening.layer)).toBe(194);
  });

  it('draws lines on which a sum is 0, and the output cell by cell', () => {
    for (const [unit, ends] of linesOf(handOpening.layer).entries()) {
      for (const end of ends!) {
        expect(respondByHand(handOpening.layer, end).z[unit]).toBeCloseTo(0, 9);
      }
    }
    const { side, values } = drawByHand(handOpening.layer);
    const cell = 7 / side;
    const [column, row] = [40, 10];
    const at = [-3.5 + (column + 0.5) * cell, 3.5 - (row + 0.5) * cell] as const;
    expect(values[row * side + column]).toBeCloseTo(outputByHand(handOpening.layer, at), 6);
  });

  it('takes weights and biases', () => {
    const changed = setHandWeight(setHandWeight(handOpening.layer, 1, 0, 3), 2, 2, -1);
    expect(changed.weights).toEqual([
      [0, -1],
      [3, 0.5],
      [-0.87, 0.5],
    ]);
    expect(changed.bias).toEqual([1.7, 1.7, -1]);
  });
});

describe('the folding layers', () => {
  it('reach the values that the text follows', () => {
    expect(foldAll(0.3, 3)).toEqual([0.3, 0.6, expect.closeTo(0.8, 9), expect.closeTo(0.4, 9)]);
  });

  it('make a curve of as many straight pieces as they say', () => {
    for (const layers of [1, 3, 5]) {
      const fine = 2 ** (layers + 3);
      const value = (i: number) => foldAll(i / fine, layers).at(-1)!;
      let corners = 0;
      for (let i = 1; i < fine; i++) {
        if (Math.abs(value(i + 1) - 2 * value(i) + value(i - 1)) > 1e-9) corners++;
      }
      expect(corners + 1).toBe(countFolds(layers).pieces);
      for (const [x, y] of foldCurve(layers)) expect(y).toBeCloseTo(foldAll(x, layers).at(-1)!, 9);
    }
  });

  it('are what one layer with as many units as pieces can be', () => {
    const layers = 4;
    const { units } = countFolds(layers).shallow;
    const slopes = foldCurve(layers)
      .slice(1)
      .map(([x, y], i) => (y - foldCurve(layers)[i]![1]) / (x - i / units));
    const shallow = (x: number) =>
      slopes.reduce((sum, slope, i) => {
        const jump = slope - (slopes[i - 1] ?? 0);
        return sum + jump * Math.max(0, x - i / units);
      }, 0);
    expect(slopes).toHaveLength(units);
    for (const x of [0.05, 0.3, 0.62, 0.97]) {
      expect(shallow(x)).toBeCloseTo(foldAll(x, layers).at(-1)!, 9);
    }
  });

  it('count units and parameters', () => {
    expect(countFolds(1).deep.parameters).toBe(2 * 1 + 2 + 2 + 1);
    expect(countFolds(8)).toEqual({
      pieces: 256,
      deep: { units: 16, parameters: 49 },
      shallow: { units: 256, parameters: 769 },
    });
  });
});

describe('what the text says of training, over ten seeds', () => {
  it.each([
    [[1], 61.5, 65.5],
    [[2], 78, 81.5],
    [[3], 97.5, 99],
    [[2, 2], 79.5, 88],
    [[2, 2, 2], 78, 90],
  ])('the rings with hidden layers %j', (hidden, low, high) => {
    expect(spread(trainAll('rings', hidden, 500))).toEqual([low, high]);
  });

  it.each([
    [[8], 75.5, 83.5],
    [[26], 99.5, 100],
    [[8, 8], 98.5, 100],
  ])('the spirals with hidden layers %j', (hidden, low, high) => {
    expect(spread(trainAll('spirals', hidden, 1500))).toEqual([low, high]);
  });

  it('layers without an activation are one neuron', () => {
    for (const hidden of [[], [8], [8, 8, 8]]) {
      for (const { loss } of trainAll('moons', hidden, 500, 'linear')) {
        expect(loss).toBeCloseTo(0.254, 2);
      }
    }
  });
});
