import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { seededRandom } from '../random';
import {
  contextIndex,
  countNgrams,
  drawIndex,
  ngramLoss,
  ngramProbabilities,
  ngramProbability,
  sampleNgrams,
  uniformLoss,
} from './counting-model';

const size = 3;
/** a b a b a c: after a comes b twice and c once, after b comes a twice, after c nothing. */
const ids = [0, 1, 0, 1, 0, 2];
const texts = fc.array(fc.nat(size - 1), { minLength: 4, maxLength: 60 });
const order = fc.integer({ min: 1, max: 3 });

describe('countNgrams', () => {
  it('counts by hand what the text shows', () => {
    expect([...countNgrams(ids, size, 1).counts]).toEqual([3, 2, 1]);
    const pairs = countNgrams(ids, size, 2);
    expect([...pairs.counts]).toEqual([0, 2, 1, 2, 0, 0, 0, 0, 0]);
    expect([...pairs.totals]).toEqual([3, 2, 0]);
    const triples = countNgrams(ids, size, 3);
    expect(triples.total).toBe(4);
    // aba twice, bab once, bac once.
    expect([3, 10, 11].map((at) => triples.counts[at])).toEqual([2, 1, 1]);
  });

  it('says of a table that is too large that it is', () => {
    expect(() => countNgrams(ids, 300, 3)).toThrow('300 characters cannot have the order 3');
  });

  it('counts every place once', () => {
    fc.assert(
      fc.property(texts, order, (text, n) => {
        const { counts, totals, total } = countNgrams(text, size, n);
        expect(counts.reduce((sum, count) => sum + count, 0)).toBe(total);
        expect(totals.reduce((sum, count) => sum + count, 0)).toBe(total);
        expect(total).toBe(text.length - n + 1);
      }),
    );
  });
});

describe('probabilities', () => {
  it('are shares of the counts, or smoothed ones', () => {
    const pairs = countNgrams(ids, size, 2);
    expect(ngramProbabilities(pairs, 0, 0)).toEqual([0, 2 / 3, 1 / 3]);
    expect(ngramProbability(pairs, 0, 1, 1)).toBe(3 / 6);
    // After c nothing was seen: all are alike, with and without an addition.
    for (const added of [0, 0.5]) {
      for (const p of ngramProbabilities(pairs, 2, added)) expect(p).toBeCloseTo(1 / 3, 12);
    }
  });

  it('sum to 1 after every context', () => {
    fc.assert(
      fc.property(texts, order, fc.double({ min: 0, max: 5, noNaN: true }), (text, n, added) => {
        const model = countNgrams(text, size, n);
        for (const context of model.totals.keys()) {
          const sum = ngramProbabilities(model, context, added).reduce((all, p) => all + p, 0);
          expect(sum).toBeCloseTo(1, 9);
        }
      }),
    );
  });
});

describe('ngramLoss', () => {
  it('is the mean surprise, place by place', () => {
    fc.assert(
      fc.property(
        texts,
        texts,
        order,
        fc.double({ min: 0.01, max: 2, noNaN: true }),
        (a, b, n, d) => {
          const model = countNgrams(a, size, n);
          const surprises = b.slice(n - 1).map((id, i) => {
            const context = contextIndex(model, b.slice(0, i + n - 1));
            return -Math.log(ngramProbability(model, context, id, d));
          });
          const mean = surprises.reduce((sum, s) => sum + s, 0) / surprises.length;
          expect(ngramLoss(model, countNgrams(b, size, n), d)).toBeCloseTo(mean, 9);
        },
      ),
    );
  });

  it('of a uniform text is ln V, and infinite where the impossible happened', () => {
    const model = countNgrams([0, 1, 2], size, 1);
    expect(ngramLoss(model, model, 0)).toBeCloseTo(uniformLoss(size), 12);
    const onlyA = countNgrams([0, 0], size, 1);
    expect(ngramLoss(onlyA, model, 0)).toBe(Infinity);
  });

  it('refuses counts that do not belong together', () => {
    const pairs = countNgrams(ids, size, 2);
    expect(() => ngramLoss(pairs, countNgrams(ids, size, 1), 1)).toThrow(RangeError);
    expect(() => ngramLoss(pairs, countNgrams([], size, 2), 1)).toThrow(RangeError);
  });
});

describe('sampling', () => {
  it('draws each as often as its probability says', () => {
    const random = seededRandom(1);
    const counts = [0, 0, 0];
    for (let i = 0; i < 10_000; i++) counts[drawIndex([0.2, 0, 0.8], random)]!++;
    expect(counts[1]).toBe(0);
    expect(counts[0]! / 10_000).toBeCloseTo(0.2, 1);
    expect(drawIndex([0.5, 0.5, 0], () => 1)).toBe(1);
  });

  it('makes pairs that were counted, and no others', () => {
    const pairs = countNgrams(ids, size, 2);
    const sample = sampleNgrams(pairs, [0], 200, 0, seededRandom(2));
    expect(sample).toHaveLength(200);
    const made = [0, ...sample];
    for (const [i, id] of sample.entries()) {
      const context = made[i]!;
      if (pairs.totals[context]! > 0) expect(pairs.counts[context * size + id]).toBeGreaterThan(0);
    }
  });
});
