/** The numbers that the text quotes of its figures, and their derivatives against finite differences. */
import { describe, expect, it } from 'vitest';
import { spectralNorm, times } from '@/math/matrix';
import { simpleRnn } from '@/math/recurrent/simple-rnn';
import { unroll } from '@/math/recurrent/through-time';
import { norm } from '@/math/vector';
import { cleanSymbols, encodeSymbol, readCell, scenes, weightedSum } from './cell-model';
import { gapOpening, longestGap, readGap, type GapState } from './gap-model';
import { alphabet, recorded } from './letters';
import { samples } from './samples';
import { cleanText, placeOfPower, readStrip } from './strip-model';

describe('the tiny cell', () => {
  it('keeps the symbol in unit 1 and loses it in unit 2', () => {
    const { states, influence } = readCell(scenes.keep);
    expect(states.map(([h]) => h!.toFixed(2)).join()).toBe(
      '0.96,0.89,0.87,0.86,0.86,0.86,0.86,0.86',
    );
    expect(states.map(([, h]) => h!.toFixed(2)).join()).toBe(
      '0.96,0.45,0.22,0.11,0.05,0.03,0.01,0.01',
    );
    expect(influence[7]).toBeCloseTo(0.743, 3);
    expect(influence[0]).toBeCloseTo(0.00019, 5);
  });

  it('says of the other scenes what the text says', () => {
    const before = readCell(scenes.before);
    expect(before.influence[0]).toBe(0);
    expect(before.influence[1]).toBeGreaterThan(before.influence[2]!);
    const turning = readCell(scenes.spin).states.map(([h]) => h!);
    expect(turning.map(Math.sign)).toEqual([1, 0, -1, 0, 1, 0, -1, 0]);
  });

  it('has sums that are what tanh is taken of', () => {
    for (const scene of Object.values(scenes)) {
      const reading = readCell(scene);
      [0, 1].forEach((unit) => {
        const h = reading.states[reading.at]![unit]!;
        expect(Math.tanh(weightedSum(scene, reading, unit))).toBeCloseTo(h, 12);
      });
    }
  });

  it('moves its output as the differences say', () => {
    const scene = { ...scenes.spin, text: 'ab·b', V: [0.7, -1.2], at: 3 };
    const xs = Array.from(scene.text, encodeSymbol);
    const output = (t: number, j: number, by: number) => {
      const nudged = xs.map((x, s) => x.map((v, i) => (s === t && i === j ? v + by : v)));
      return times([scene.V], unroll(simpleRnn(scene), nudged).at(-1)!.state)[0]!;
    };
    const { influence } = readCell(scene);
    const h = 1e-5;
    xs.forEach((_, t) => {
      const slopes = [0, 1].map((j) => (output(t, j, h) - output(t, j, -h)) / (2 * h));
      expect(influence[t]).toBeCloseTo(norm(slopes), 7);
    });
  });

  it('reads what is typed', () => {
    expect(cleanSymbols('Ab c-')).toBe('ab···');
    expect(readCell({ ...scenes.keep, text: '' }).states).toEqual([]);
  });
});

describe('the letters', () => {
  const read = (text: string) => readStrip(recorded, text, text.length - 1, null);

  it.each([
    ['cat', 'k', 0.97],
    ['dog', 'w', 0.99],
    ['cow', 't', 0.99],
    ['fox', 'w', 0.73],
  ] as const)('are guessed as the text says after the %s', (sample, letter, probability) => {
    const [best] = read(samples[sample]).guesses;
    expect(best?.letter).toBe(letter);
    expect(best?.probability).toBeCloseTo(probability, 2);
  });

  it('move the guess as the text says', () => {
    const { influence } = read(samples.cat);
    expect(influence.at(-2)).toBeCloseTo(0.31, 2); // t of “that”
    expect(influence[12]).toBeCloseTo(0.15, 2); // c of “cat”
    expect(influence[0]).toBeCloseTo(0.028, 3);
    const cow = read(samples.cow).influence;
    expect(Math.max(...cow) / cow[12]!).toBeGreaterThan(45);
    const other = read(samples.cow.replace('cow', 'dog'));
    expect(other.guesses[0]?.letter).toBe('t');
    expect(spectralNorm(recorded.U)).toBeCloseTo(3.5, 1);
  });

  it('have gradients that agree with finite differences', () => {
    const text = 'the cat that ';
    const inputs = Array.from(text, (letter) =>
      Array.from(alphabet, (a) => (a === letter ? 1 : 0)),
    );
    const { influence, letter } = read(text);
    const index = alphabet.indexOf(letter);
    const lnP = (t: number, j: number, by: number) => {
      const nudged = inputs.map((x, s) => x.map((v, i) => (s === t && i === j ? v + by : v)));
      const state = unroll(simpleRnn(recorded), nudged).at(-1)!.state;
      const scores = times(recorded.V, state).map((score, i) => score + recorded.c[i]!);
      return scores[index]! - Math.log(scores.reduce((sum, score) => sum + Math.exp(score), 0));
    };
    const h = 1e-4;
    for (const t of [0, 4, 12]) {
      const slopes = Array.from(alphabet, (_, j) => (lnP(t, j, h) - lnP(t, j, -h)) / (2 * h));
      expect(influence[t]).toBeCloseTo(norm(slopes), 5);
    }
  });

  it('are cleaned, and placed by powers of ten', () => {
    expect(cleanText('The Cat, 2 dogs!')).toBe('the cat dogs ');
    expect([1, 0.1, 1e-3, 1e-9, 0].map((v) => placeOfPower(v, 1))).toEqual([
      1,
      expect.closeTo(2 / 3, 9),
      expect.closeTo(0, 9),
      0,
      0,
    ]);
    expect(readStrip(recorded, '', -1, null).guesses).toHaveLength(5);
  });
});

describe('the gap', () => {
  const read = (changes: Partial<GapState> = {}) => readGap({ ...gapOpening, ...changes });

  it('never lengthens the gradient by more than σ a step', () => {
    for (const kind of ['orthogonal', 'normal'] as const) {
      for (const sigma of [0.5, 1, 1.7, 3]) {
        const { lengths, linear } = read({ kind, sigma });
        expect(lengths[0]).toBeCloseTo(1, 12);
        for (let k = 1; k <= longestGap; k++) {
          expect(lengths[k]! / lengths[k - 1]!).toBeLessThanOrEqual(sigma + 1e-9);
          expect(linear[k]! / linear[k - 1]!).toBeLessThanOrEqual(sigma + 1e-9);
        }
      }
    }
  });

  it('has the lengths that the text quotes', () => {
    expect(read().lengths[20]).toBeCloseTo(0.00135, 5);
    expect(read({ drive: 0 }).lengths[50]).toBeCloseTo(1, 9);
    expect(read({ sigma: 3 }).lengths[50]).toBeCloseTo(44000, -3);
    expect(read({ kind: 'normal', sigma: 1.5, drive: 0 }).lengths[20]).toBeCloseTo(0.031, 3);
    const { slopes } = read();
    expect(slopes.slice(0, 20).reduce((sum, v) => sum + v, 0) / 20).toBeCloseTo(0.7, 2);
  });
});
