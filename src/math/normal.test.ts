import { describe, expect, it } from 'vitest';
import { erf, normalCumulative, normalDensity } from './normal';

describe('erf', () => {
  it.each([
    [0, 0],
    [0.5, 0.5204998778130465],
    [1, 0.8427007929497149],
    [2, 0.9953222650189527],
    [3.5, 0.9999992569016276],
  ])('of %f has the value of the tables', (x, value) => {
    expect(erf(x)).toBeCloseTo(value, 14);
    expect(erf(-x)).toBeCloseTo(-value, 14);
  });

  it('ends at ±1, and passes NaN on', () => {
    expect([erf(6), erf(-40), erf(Infinity)]).toEqual([1, -1, 1]);
    expect(erf(NaN)).toBeNaN();
  });
});

describe('the normal distribution', () => {
  it('lies within one deviation 68.27 % of the time', () => {
    expect(normalCumulative(1) - normalCumulative(-1)).toBeCloseTo(0.6826894921370859, 12);
  });

  it.each([-4, -1.3, 0, 0.2, 2.5])('has at %f the density that finite differences find', (z) => {
    const h = 1e-5;
    const slope = (normalCumulative(z + h) - normalCumulative(z - h)) / (2 * h);
    expect(normalDensity(z)).toBeCloseTo(slope, 9);
  });
});
