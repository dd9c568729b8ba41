/** Sampling, and what the figures make of a network: heads, unknown characters, networks of another shape. */
import { describe, expect, it } from 'vitest';
import { drawNormal, seededRandom } from '@/math/random';
import { read, sheetOf, weightsOf, writeOn } from './heads-model';
import { context, encode, readSaved, readShown, width } from './networks';
import { choicesOf, drawChoice } from './next-model';

const signs = Array.from('\n abcdefgh');
const random = seededRandom(3);
const rows = 2 * signs.length + context + 4 * 12 * width;
const values = Float32Array.from({ length: rows * width }, () => 0.1 * drawNormal(random));
const gpt = readSaved(values, signs);

describe('choices', () => {
  const logits = [0, 3, -1, 2];

  it('are the softmax at temperature 1 with all characters', () => {
    const choices = choicesOf(logits, 1, 4);
    expect(choices.map(({ code }) => code)).toEqual([1, 3, 0, 2]);
    const total = logits.reduce((sum, z) => sum + Math.exp(z), 0);
    for (const { code, share } of choices) {
      expect(share).toBeCloseTo(Math.exp(logits[code]!) / total, 12);
    }
  });

  it('grow more equal with the temperature, and fewer with k', () => {
    const [cold, hot] = [0.5, 2].map((temperature) => choicesOf(logits, temperature, 2));
    expect(cold).toHaveLength(2);
    expect(cold![0]!.share / cold![1]!.share).toBeCloseTo(Math.exp(1 / 0.5), 10);
    expect(hot![0]!.share / hot![1]!.share).toBeCloseTo(Math.exp(1 / 2), 10);
  });

  it('are drawn as often as their shares say', () => {
    const choices = choicesOf([0, Math.log(3)], 1, 2);
    expect([0, 0.74, 0.76, 0.9999999].map((u) => drawChoice(choices, u))).toEqual([1, 1, 0, 0]);
  });
});

describe('the network', () => {
  it('of this lesson has 12 · 4 · 64² weights in its blocks', () => {
    expect(4 * 12 * width * width).toBe(196_608);
    expect((2 * 61 + context) * width + 196_608).toBe(208_512);
  });

  it('reads the last 64 characters', () => {
    const text = 'abcdefgh'.repeat(20);
    const reading = read(gpt, text, 1, 5);
    expect(reading.tokens.join('')).toBe(text.slice(-64));
    expect(reading.choices).toHaveLength(5);
    expect(read(gpt, `xyz${text}`, 1, 5).choices).toEqual(reading.choices);
  });

  it('has 16 heads, each of which looks back only', () => {
    const { trace, tokens } = read(gpt, 'a bad cab', 1, 5);
    const sheet = sheetOf(trace);
    expect(sheet).toHaveLength(16 * tokens.length ** 2);
    for (let head = 0; head < 16; head++) {
      const row = weightsOf(trace, head, 3);
      expect(row.reduce((sum, weight) => sum + weight, 0)).toBeCloseTo(1, 12);
      expect([...row.subarray(4)]).toEqual([0, 0, 0, 0, 0]);
      expect(sheet[(3 * tokens.length + 1) * 16 + head]).toBeCloseTo(Math.sqrt(row[1]!), 6);
    }
  });

  it('writes on from what it wrote', () => {
    const [choice] = read(gpt, 'bad', 1, 1).choices;
    const text = writeOn(gpt, 'bad', 1, 1, 0.5);
    expect(text).toBe(`bad${signs[choice!.code]!}`);
    expect(writeOn(gpt, text, 1, 1, 0.5)).toHaveLength(5);
  });

  it('takes characters that it does not know for its first one', () => {
    expect(encode('a?b', signs)).toEqual([2, 0, 3]);
  });
});

describe('what the cell shows', () => {
  const shown = (...numbers: readonly number[]) => ({
    shape: [numbers.length],
    values: Float32Array.from(numbers),
  });
  const weights = { shape: [rows, width], values };
  const points = shown(...signs.map((sign) => sign.codePointAt(0)!));

  it('is read with its parts', () => {
    const network = readShown(weights, points, shown(4, 1, 0))!;
    expect(network.signs).toEqual(signs);
    expect(network.parts).toMatchObject({ heads: 4, positions: true, mask: false });
  });

  it('is not read where it is another network', () => {
    expect(readShown({ shape: [rows / 2, 128], values }, points, shown(4, 1, 1))).toBeNull();
    expect(readShown(weights, shown(97, 98), shown(4, 1, 1))).toBeNull();
    expect(readShown(weights, points, shown(5, 1, 1))).toBeNull();
  });
});
