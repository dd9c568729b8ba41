import { describe, expect, it } from 'vitest';
import {
  CurveFit,
  countParameters,
  drawStroke,
  exampleCount,
  heightsOf,
  opening,
  outputOf,
  places,
  type NetworkChoice,
} from './model';

const wave = heightsOf('wave');

function learn(choice: Partial<NetworkChoice>, steps: number) {
  const whole = { ...opening, ...choice };
  const fit = new CurveFit(whole);
  fit.train(wave, steps);
  const reading = fit.read(wave);
  return { loss: reading.loss, at: (x: number) => outputOf(reading, whole.activation, x) };
}

describe('the network', () => {
  it('learns the wave with the numbers of the text', () => {
    expect(learn({}, 0).loss).toBeCloseTo(0.325, 3);
    expect(learn({}, 2000).loss).toBeCloseTo(0.0009, 4);
    expect(learn({ activation: 'relu' }, 2000).loss).toBeCloseTo(0.0034, 4);
    expect(learn({ units: 1 }, 2000).loss).toBeCloseTo(0.265, 3);
    expect(learn({ units: 2 }, 2000).loss).toBeCloseTo(0.21, 3);
    expect(learn({ units: 2, seed: 3 }, 2000).loss).toBeCloseTo(0.0034, 4);
  });

  it('cannot get below 0.258 with a single tanh, wherever it stands and however steep it is', () => {
    const mean = (values: readonly number[]) => values.reduce((a, b) => a + b) / values.length;
    const centred = (values: readonly number[]) => values.map((value) => value - mean(values));
    const product = (a: readonly number[], b: readonly number[]) =>
      mean(a.map((x, i) => x * b[i]!));
    const targets = centred(wave);
    const losses: number[] = [];
    for (let w = 0.2; w < 40; w += 0.2) {
      for (let shift = 0; shift <= 1.2; shift += 0.01) {
        const unit = centred(places.map((x) => Math.tanh(w * (x - shift))));
        // The best output weight and bias for this unit are a regression line.
        const explained = product(unit, targets) ** 2 / product(unit, unit);
        losses.push(product(targets, targets) - explained);
      }
    }
    expect(Math.min(...losses)).toBeCloseTo(0.2582, 4);
  });

  it('knows nothing outside of its examples', () => {
    expect(0.8 * Math.sin(1.5 * Math.PI * 1.5)).toBeCloseTo(0.566, 3);
    expect(learn({}, 2000).at(1.5)).toBeCloseTo(-1.358, 3);
    expect(learn({ activation: 'relu' }, 2000).at(1.5)).toBeCloseTo(-2.442, 3);
  });

  it('is straight between the corners of its ReLU units, and nowhere else bent', () => {
    const fit = new CurveFit({ ...opening, activation: 'relu' });
    fit.train(wave, 500);
    const reading = fit.read(wave);
    const corners = reading.units.map(({ w, b }) => -b / w);
    for (const x of places) {
      const bend = [-0.01, 0, 0.01].map((by) => outputOf(reading, 'relu', x + by));
      const curvature = bend[0]! - 2 * bend[1]! + bend[2]!;
      if (corners.every((corner) => Math.abs(corner - x) > 0.02)) {
        expect(Math.abs(curvature)).toBeLessThan(1e-9);
      }
    }
  });

  it('starts again from the same weights', () => {
    const [first, second] = [new CurveFit(opening), new CurveFit(opening)];
    first.train(wave, 50);
    second.train(wave, 20);
    second.train(wave, 30);
    expect(second.read(wave)).toEqual(first.read(wave));
  });

  it('counts its parameters', () => {
    const { units, c } = new CurveFit({ ...opening, units: 5 }).read(wave);
    const numbers = units.flatMap(Object.values).length + [c].length;
    expect(countParameters({ ...opening, units: 5 })).toBe(numbers);
  });
});

describe('a stroke', () => {
  it('changes what it passes over and nothing else', () => {
    const flat = places.map(() => 0);
    const after = drawStroke(flat, [-0.5, 1], [0, -1]);
    expect(after[10]).toBe(1);
    expect(after[15]).toBe(0);
    expect(after[20]).toBe(-1);
    expect(after.filter((height, i) => (i < 10 || i > 20) && height !== 0)).toEqual([]);
    expect(after).toHaveLength(exampleCount);
  });

  it('stays in the picture', () => {
    expect(Math.max(...drawStroke(wave, [-1, 9], [1, 9]))).toBe(1.5);
  });
});
