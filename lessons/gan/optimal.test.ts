/** The best judge against finite differences and against judges that differ from it. */
import { describe, expect, it } from 'vitest';
import {
  bestJudge,
  bestScore,
  fakeDensity,
  opening,
  readFake,
  realDensity,
  scoreSlope,
  valueOfBest,
} from './optimal-model';

const h = 1e-5;

describe('the best judge', () => {
  it('is p / (p + q)', () => {
    for (const x of [-3, -1.5, 0, 0.4, 2]) {
      const [p, q] = [realDensity(x), fakeDensity(x, opening)];
      expect(bestJudge(x, opening)).toBeCloseTo(p / (p + q), 12);
    }
  });

  it('says what the text says', () => {
    expect(bestJudge(-1.5, opening)).toBeCloseTo(0.44, 2);
    expect(bestJudge(1.5, opening)).toBeCloseTo(0.999, 3);
    expect(bestJudge(4, opening)).toBeGreaterThan(0.999);
    expect(bestJudge(0.05, opening)).toBeGreaterThan(bestJudge(0, opening));
  });

  it('has slopes that agree with finite differences', () => {
    for (const x of [-4, -1, 0, 0.7, 3.5]) {
      const slope = (bestScore(x + h, opening) - bestScore(x - h, opening)) / (2 * h);
      expect(scoreSlope(x, opening)).toBeCloseTo(slope, 5);
      const [above, below] = [x + h, x - h].map((at) => {
        const frozen = readFake({ ...opening, x: at });
        return [frozen.minimax, frozen.nonSaturating] as const;
      });
      const read = readFake({ ...opening, x });
      expect(read.minimaxSlope).toBeCloseTo((above![0] - below![0]) / (2 * h), 4);
      expect(read.nonSaturatingSlope).toBeCloseTo((above![1] - below![1]) / (2 * h), 4);
    }
  });

  it('has a value above −log 4, and 0 where the two never meet', () => {
    expect(valueOfBest({ mean: 0, deviation: 1.6, x: 0 })).toBeGreaterThan(-Math.log(4));
    expect(valueOfBest({ mean: 11, deviation: 0.2, x: 0 })).toBeCloseTo(0, 3);
  });
});
