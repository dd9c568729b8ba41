import { expect, it } from 'vitest';
import { extendHistory, type LossHistory } from './loss-history';

it('grows by a moment, and replaces one at the same epoch', () => {
  const first = extendHistory(null, [0, 3, 4]);
  const second = extendHistory(first, [5, 1, 2]);
  expect(second).toEqual({ epochs: [0, 5], training: [3, 1], test: [4, 2] });
  expect(extendHistory(second, [5, 7, 8])).toEqual({
    epochs: [0, 5],
    training: [3, 7],
    test: [4, 8],
  });
});

it('stays short, keeps its beginning and its newest moment, and keeps values beside their epochs', () => {
  let history: LossHistory | null = null;
  for (let epoch = 0; epoch <= 5000; epoch++) {
    history = extendHistory(history, [epoch, 2 * epoch, 3 * epoch]);
    expect(history.epochs.length).toBeLessThanOrEqual(301);
  }
  const { epochs, training, test } = history!;
  expect([epochs[0], epochs.at(-1)]).toEqual([0, 5000]);
  expect(training).toEqual(epochs.map((epoch) => 2 * epoch));
  expect(test).toEqual(epochs.map((epoch) => 3 * epoch));
  expect(epochs).toEqual([...epochs].sort((a, b) => a - b));
});
