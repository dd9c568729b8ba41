/** The numbers that the text quotes of its figures, and the figures' arithmetic against independent ones. */
import { describe, expect, it } from 'vitest';
import { sigmoid } from '@/math/activation';
import { unroll } from '@/math/recurrent/through-time';
import { norm } from '@/math/vector';
import {
  cleanSymbols,
  drawText,
  encodeSymbol,
  isHeld,
  keptShare,
  readGates,
  telling,
  trainedLength,
  workingsOf,
  type Gate,
  type GatedNetwork,
  type Held,
} from './gates-model';
import { opening } from './gates-state';
import { longestGap, readLine } from './line-model';
import { cellOf, checkpoint, kinds, readNetwork, scoresOf, shippedNetwork } from './networks';
import { countParameters } from './size-model';
import { drawStart } from './starts';

const lstm = shippedNetwork('lstm') as GatedNetwork;
const gru = shippedNetwork('gru') as GatedNetwork;
const free = readGates(lstm, opening.text, 'b', null);
const all: Held = { gate: 'f', value: 0.5, unit: null, span: 'every', step: 0 };

/** How many of forty sequences, ten with each first symbol, are named rightly. */
function countRight(network: GatedNetwork, length: number, held: Held | null): number {
  const texts = Array.from({ length: 10 }, (_, i) => 50 + i).flatMap((seed) =>
    Array.from('abcd', (first) => drawText(first, length, seed)),
  );
  const cell = cellOf(network, (gate, unit, step) =>
    held !== null && isHeld(held, gate as Gate, unit, step) ? held.value : undefined,
  );
  return texts.filter((text) => {
    const state = unroll(cell, Array.from(text, encodeSymbol)).at(-1)!.state;
    const scores = scoresOf(network, state.slice(0, cell.units));
    return 'abcd'[scores.indexOf(Math.max(...scores))] === text[0];
  }).length;
}

describe('the gates', () => {
  const unit = telling(lstm, free);
  const of = (name: 'f' | 'g' | 'c') => free.traces[name]!.map((units) => units[unit]!);

  it('answer with b, and do what the text says of unit 30', () => {
    expect(opening.text).toHaveLength(trainedLength);
    expect(free.answer[1]).toBeGreaterThan(0.99);
    expect(unit).toBe(29);
    expect(Math.min(...of('f'))).toBeGreaterThan(0.98);
    expect(of('c')[0]).toBeCloseTo(-0.008, 3);
    expect(of('c').at(-1)).toBeCloseTo(-4.5, 1);
    expect(
      of('g')
        .slice(10)
        .every((value) => value < 0),
    ).toBe(true);
  });

  it('only guess where the forget gate is held at 0.5', () => {
    const { answer } = readGates(lstm, opening.text, 'b', all);
    expect(answer.map((p) => p.toFixed(2)).join()).toBe('0.29,0.19,0.11,0.42');
    expect(countRight(lstm, trainedLength, all)).toBe(10);
    expect(countRight(lstm, trainedLength, null)).toBe(40);
    expect(0.5 ** 61).toBeCloseTo(4.3e-19, 20);
  });

  it('write anew what is lost, where they may', () => {
    const held = { ...all, value: 0.95 };
    const reading = readGates(lstm, opening.text, 'b', held);
    expect(keptShare(reading, unit, 0)).toBeCloseTo(0.95 ** 61, 9);
    expect(reading.answer[1]).toBeCloseTo(0.99, 2);
    expect(countRight(lstm, trainedLength, held)).toBe(40);
    const silent: Held = { gate: 'i', value: 0, unit: null, span: 'from', step: 1 };
    expect(Math.max(...readGates(lstm, opening.text, 'b', silent).answer)).toBeLessThan(0.3);
    const once: Held = { ...all, value: 0, span: 'only', step: 30 };
    const { answer } = readGates(lstm, opening.text, 'b', once);
    expect(answer.indexOf(Math.max(...answer))).toBe(3);
    const shut: Held = { ...all, gate: 'o', value: 0 };
    expect(Math.max(...readGates(lstm, opening.text, 'b', shut).answer)).toBeLessThan(0.3);
  });

  it('need some steps until they know', () => {
    expect(countRight(lstm, 12, null)).toBe(39);
    expect(countRight(lstm, 5, null)).toBe(13);
  });

  it.each([
    ['LSTM', lstm, ['f', 'i', 'o', 'g']],
    ['GRU', gru, ['u', 'r', 'g']],
  ] as const)('have sums that make the values that are shown: %s', (_, network, parts) => {
    const reading = readGates(network, 'bcadbb', 'b', null);
    for (const part of parts) {
      for (const place of [
        { step: 0, unit: 3 },
        { step: 5, unit: 17 },
      ]) {
        const { z } = workingsOf(network, reading, 'bcadbb', part, place);
        const value = reading.traces[part]![place.step]![place.unit]!;
        expect(part === 'g' ? Math.tanh(z) : sigmoid(z)).toBeCloseTo(value, 12);
      }
    }
  });

  it('move the answer as the differences say', () => {
    const text = 'bcadb';
    const { influence } = readGates(lstm, text, 'b', { ...all, value: 0.9 });
    const cell = cellOf(lstm, (gate) => (gate === 'f' ? 0.9 : undefined));
    const score = (t: number, j: number, by: number) => {
      const xs = Array.from(text, encodeSymbol).map((x, s) =>
        x.map((value, i) => (s === t && i === j ? value + by : value)),
      );
      return scoresOf(lstm, unroll(cell, xs).at(-1)!.state.slice(0, 32))[1]!;
    };
    const h = 1e-5;
    influence.forEach((length, t) => {
      const slopes = [0, 1, 2, 3].map((j) => (score(t, j, h) - score(t, j, -h)) / (2 * h));
      expect(length).toBeCloseTo(norm(slopes), 7);
    });
  });

  it('are held where they are told to be', () => {
    const one: Held = { gate: 'f', value: 0, unit: 2, span: 'from', step: 5 };
    expect([4, 5, 6].map((step) => isHeld(one, 'f', 2, step))).toEqual([false, true, true]);
    expect(isHeld(one, 'f', 3, 6)).toBe(false);
    expect(isHeld(one, 'i', 2, 6)).toBe(false);
    expect(isHeld({ ...one, span: 'only' }, 'f', 2, 6)).toBe(false);
  });

  it('read what is typed, and nothing else', () => {
    expect(cleanSymbols('A b-x C')).toBe('abc');
    expect(readNetwork([])).toBeNull();
  });
});

describe('the line', () => {
  const ten = Array.from({ length: 10 }, (_, i) => i + 1);
  const start = (kind: (typeof kinds)[number], bias: number, gain = 1) =>
    ten.map((seed) => readLine(drawStart(kind, { bias, gain, seed })));
  const ends = (lines: readonly { readonly whole: readonly number[] }[]) =>
    lines.map(({ whole }) => whole[longestGap]!);
  const rnn = ends(start('rnn', 0));

  it('is left with what the text says at the start, and so in ten draws', () => {
    expect(rnn[0]).toBeCloseTo(8.35e-5, 6);
    const shut = start('lstm', 0);
    expect(shut[0]!.direct![longestGap]! / 5e-18).toBeCloseTo(1, 1);
    expect(ends(shut)[0]! / 9.5e-14).toBeCloseTo(1, 1);
    const usual = ends(start('lstm', 1));
    expect(usual[0]).toBeCloseTo(1.85e-5, 6);
    const open = start('lstm', 4);
    ten.forEach((_, i) => {
      expect(ends(shut)[i]).toBeLessThan(rnn[i]! / 1e6);
      expect(usual[i]).toBeLessThan(rnn[i]!);
      expect(ends(open)[i]).toBeGreaterThan(1);
      expect(open[i]!.direct![longestGap]).toBeGreaterThan(0.28);
      expect(open[i]!.direct![longestGap]).toBeLessThan(0.35);
    });
  });

  it('is no bound: the whole gradient grows where U is twice as large', () => {
    const lines = start('lstm', 4, 2);
    expect(ends(lines)[0]).toBeCloseTo(67, 0);
    expect(Math.min(...ends(lines))).toBeGreaterThan(7.5);
    expect(Math.max(...ends(lines))).toBeLessThan(67.5);
    for (const { direct } of lines) expect(direct![longestGap]).toBeLessThan(0.5);
  });

  it('is, after training, as long as the text says', () => {
    const [plain, long, gated] = kinds.map((kind) => readLine(shippedNetwork(kind)));
    expect(plain!.direct).toBeNull();
    expect(plain!.whole[longestGap]).toBeCloseTo(2.2e-5, 6);
    expect(long!.direct![longestGap]).toBeCloseTo(0.38, 2);
    expect(long!.whole[longestGap]).toBeCloseTo(3.2, 1);
    expect(gated!.direct![longestGap]).toBeCloseTo(0.39, 2);
    expect(gated!.whole[longestGap]).toBeCloseTo(3.0, 1);
    expect(checkpoint.networks.rnn.accuracy).toBeLessThan(0.3);
  });
});

describe('the size', () => {
  it('is counted as the text says', () => {
    const counts = (['lstm', 'gru', 'rnn', 'gruAfter', 'torchLstm'] as const).map((layer) =>
      countParameters(layer, 4, 32),
    );
    expect(counts).toEqual([4736, 3552, 1184, 3648, 4864]);
  });
});
