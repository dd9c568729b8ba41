/** What the text claims of its cell, over ten starts each; and the figures' networks beside the cell's own. */
import { describe, expect, it } from 'vitest';
import { editCell, lookAtRun, readCell } from '@/engine/testing/lesson-cells';
import { unroll } from '@/math/recurrent/through-time';
import { cellOf, kinds, readNetwork, scoresOf, weightNames } from './networks';

const [remember, time] = ['remember', 'time'].map((name) => readCell(import.meta.url, name));
const all = process.env['VERIFY'] !== undefined;
const minutes = 1_800_000;
const ten = Array.from({ length: 10 }, (_, i) => i + 1);
const [rnn, lstm, gru] = [0, 1, 2];

/** Of the last twenty batches, how much is named rightly. */
function lateAccuracy(params: Readonly<Record<string, number>>): Promise<number> {
  return lookAtRun(remember!, { params }, ({ record }) => {
    const late = Array.from({ length: 20 }, (_, i) => record.valueAt('accuracy', 581 + i)!);
    return late.reduce((sum, share) => sum + share, 0) / 20;
  });
}

describe.runIf(all)('a gap of sixty', () => {
  it.each([
    ['the simple cell', { kind: rnn }, 2],
    ['a GRU with a bias of 4', { kind: gru }, 10],
    ['an LSTM with a bias of 4', { kind: lstm }, 7],
    ['an LSTM with a bias of 1', { kind: lstm, 'forget bias': 1 }, 0],
    ['an LSTM with a bias of 0', { kind: lstm, 'forget bias': 0 }, 0],
  ] as const)(
    'is learned by %s from so many of ten starts',
    async (_, params, learned) => {
      const ends = [];
      for (const seed of ten) ends.push(await lateAccuracy({ ...params, seed }));
      expect(ends.filter((share) => share > 0.9)).toHaveLength(learned);
      // Where the gates are shut at the start, nothing is learned at all.
      if ('forget bias' in params && params['forget bias'] === 0) {
        expect(Math.max(...ends)).toBeLessThan(0.35);
      }
    },
    minutes,
  );
});

describe('the cells', () => {
  it.each([
    ['rnn', rnn],
    ['lstm', lstm],
    ['gru', gru],
  ] as const)('show weights with which the figures compute what they compute: %s', (name, kind) => {
    const look = editCell(
      remember!,
      'const weights = model.getWeights();',
      "show('z', model.apply(x) as tf.Tensor); show('x', x.argMax(2)); const weights = model.getWeights();",
    );
    // The logits are taken after the step, as the weights are.
    return lookAtRun(look, { params: { kind, gap: 10 }, maxSteps: 2 }, ({ record }) => {
      const shown = (one: string) => record.shownNear(one, 2)!;
      const network = readNetwork(weightNames.map(shown))!;
      expect(network.kind).toBe(name);
      expect(kinds[kind]).toBe(name);
      const codes = Array.from(shown('x').values.slice(0, 12));
      const xs = codes.map((code) => [0, 1, 2, 3].map((symbol) => (symbol === code ? 1 : 0)));
      const cell = cellOf(network);
      const ours = scoresOf(network, unroll(cell, xs).at(-1)!.state.slice(0, cell.units));
      const theirs = shown('z').values;
      ours.forEach((score, i) => expect(score).toBeCloseTo(theirs[i]!, 4));
    });
  });

  it('start with the gates as open as the slider says', () =>
    lookAtRun(remember!, { params: { gap: 10, 'forget bias': 6 }, maxSteps: 1 }, ({ record }) => {
      const network = readNetwork(weightNames.map((one) => record.shownNear(one, 1)!))!;
      if (network.kind !== 'lstm') throw new Error('This is no LSTM.');
      for (const value of network.cell.f.b) expect(value).toBeCloseTo(6, 1);
      for (const value of network.cell.i.b) expect(value).toBeCloseTo(0, 1);
    }));

  it('measure a time for each of the three layers', () =>
    lookAtRun(time!, { params: { units: 8 } }, ({ record }) => {
      const { values } = record.shownNear('milliseconds', record.lastStep)!;
      expect(values).toHaveLength(3);
      for (const value of values) expect(value).toBeGreaterThan(0);
    }));
});
