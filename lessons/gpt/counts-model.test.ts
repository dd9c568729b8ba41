import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { unpackFile } from '@/data/packed-files';
import { loadText } from '@/data/text';
import { countingLosses, countingNames } from './counting-losses';
import {
  additions,
  countsOpening,
  countText,
  likeliestAfter,
  lossesOf,
  pairPicture,
  readPair,
  writeSample,
  type Counted,
} from './counts-model';

let counted: Counted;
beforeAll(async () => {
  const text = await loadText(
    async (file) =>
      unpackFile(file, new Uint8Array(await readFile(path.resolve('public/data', file)))),
    'sonnets',
  );
  counted = countText(text);
});

describe('counting the sonnets', () => {
  it('achieves what the lesson says', () => {
    const losses = lossesOf(counted, additions[countsOpening.addition]!);
    for (const name of countingNames) {
      expect(losses[name].learned).toBeCloseTo(countingLosses[name].learned, 4);
      expect(losses[name].held).toBeCloseTo(countingLosses[name].held, 4);
    }
  });

  it('has its best addition where the figure opens', () => {
    const all = additions.map((added) => lossesOf(counted, added));
    const triples = all.map((losses) => losses.triples.held);
    expect(triples.indexOf(Math.min(...triples))).toBe(countsOpening.addition);
    const pairs = all.map((losses) => losses.pairs.held);
    expect(pairs[countsOpening.addition]! - Math.min(...pairs)).toBeLessThan(0.001);
    expect([pairs[0], triples[0]]).toEqual([Infinity, Infinity]);
  });

  it('sees few of the triples that there could be, and not all of the held-out ones', () => {
    const seen = (order: number) => counted.learned[order - 1]!.counts.filter(Boolean).length;
    expect([seen(2), seen(3)]).toEqual([813, 4878]);
    const [learned, held] = [counted.learned[2]!, counted.held[2]!];
    const unseen = held.counts.filter((_, i) => learned.counts[i] === 0);
    expect(unseen.reduce((sum, count) => sum + count, 0)).toBe(204);
    expect(held.total).toBe(9402);
    expect(lossesOf(counted, 1).triples.held).toBeCloseTo(2.13, 2);
  });

  it('knows what comes most often after a t', () => {
    const likeliest = likeliestAfter(counted, 't', 0.03, 3);
    expect(likeliest.map(({ character }) => character)).toEqual(['h', ' ', 'o']);
    expect(likeliest[0]!.probability).toBe(readPair(counted, countsOpening).probability);
  });

  it('may draw what it never counted, and then has to guess', () => {
    expect(writeSample(counted, 'triples', 0.03, 1)).toMatch(/^S\?Vyy/);
    const { characters, encode, learned } = counted;
    const [line, s, mark] = [...encode('\nS?')];
    const size = characters.length;
    expect(learned[2]!.counts[(line! * size + s!) * size + mark!]).toBe(0);
    expect(learned[2]!.totals[s! * size + mark!]).toBe(0);
  });

  it('finds a u after every q', () => {
    expect(readPair(counted, { ...countsOpening, before: 'q', after: 'u' })).toMatchObject({
      count: 49,
      total: 49,
    });
    expect([...counted.encode('thee')]).toEqual([54, 42, 39, 39]);
  });

  it('shows a pair with its arithmetic', () => {
    const { count, total, probability } = readPair(counted, countsOpening);
    expect([count, total]).toEqual([2224, 6040]);
    expect(probability).toBeCloseTo((count + 0.03) / (total + 0.03 * 61), 12);
  });

  it('paints one row of probabilities for each character', () => {
    const picture = pairPicture(counted, 0.1);
    expect(picture).toHaveLength(61 ** 2);
    for (let row = 0; row < 61; row++) {
      const squares = picture.slice(row * 61, (row + 1) * 61).map((value) => value ** 2);
      expect(squares.reduce((sum, p) => sum + p, 0)).toBeCloseTo(1, 4);
    }
  });

  it('writes 200 characters that repeat from a seed', () => {
    for (const name of countingNames) {
      const sample = writeSample(counted, name, 0.03, 1);
      expect(Array.from(sample)).toHaveLength(200);
      expect(writeSample(counted, name, 0.03, 1)).toBe(sample);
      expect(writeSample(counted, name, 0.03, 2)).not.toBe(sample);
    }
  });
});
