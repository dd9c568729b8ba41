/** Every number that the figures show, against another way to compute it, and those that the text quotes. */
import { describe, expect, it } from 'vitest';
import { fitLine } from '@/math/line-fit';
import { norm } from '@/math/vector';
import { cars } from './cars';
import { choiceOpening, readChoice, setLogit, shiftLogits } from './choice';
import { activationOf, flatnessOf, functionNames, largestSlopes } from '@/math/nonlinearities';
import { curveOpening, readCurve } from './functions';
import { groundOf, mostSteps, readUnit, surfaces, unitNames, unitOpening } from './dying-unit';

const h = 1e-5;

describe.each(functionNames)('the figure of %s', (name) => {
  it.each([-3.2, -0.7, 0.4, 2])('has at %f the slope that finite differences find', (z) => {
    const { output } = activationOf(name);
    const reading = readCurve({ name, z, leak: 0.01 });
    expect(reading.a).toBe(output(z));
    expect(reading.slope).toBeCloseTo((output(z + h) - output(z - h)) / (2 * h), 8);
    const [[z0, a0], [z1, a1]] = reading.tangent;
    expect((a1 - a0) / (z1 - z0)).toBeCloseTo(reading.slope, 12);
    expect((a0 + a1) / 2).toBeCloseTo(reading.a, 12);
  });

  it('is nowhere steeper than is said', () => {
    const slopes = readCurve({ ...curveOpening, name }).slopes.map(([, slope]) => Math.abs(slope));
    const steepest = Math.max(...slopes.filter(Number.isFinite));
    expect(steepest).toBeLessThanOrEqual(largestSlopes[name] + 1e-12);
    expect(steepest).toBeCloseTo(largestSlopes[name], 3);
  });
});

describe('the functions', () => {
  it('have the values that the text tells', () => {
    const at = (name: (typeof functionNames)[number], z: number) =>
      readCurve({ name, z, leak: 0.01 });
    expect(at('sigmoid', 0).slope).toBe(0.25);
    expect(at('sigmoid', 5).slope).toBeCloseTo(0.0066, 4);
    expect(at('sigmoid', 2).a).toBeCloseTo(0.8808, 4);
    expect(at('sigmoid', 2).slope).toBeCloseTo(0.105, 4);
    expect(at('tanh', 2).slope).toBeCloseTo(0.0707, 4);
    expect(largestSlopes.gelu).toBeCloseTo(1.129, 3);
    expect(at('elu', -2).a).toBeCloseTo(-0.865, 3);
    expect(at('gelu', -0.75).slope).toBeCloseTo(0.0007, 2);
    expect(at('gelu', -0.75).a).toBeCloseTo(-0.17, 3);
  });

  it('are flat beyond 4.36, 2.18 and −3, and ReLU wherever it is 0', () => {
    const edges = { sigmoid: 4.36, tanh: 2.18, elu: -3, relu: 0 } as const;
    for (const [name, edge] of Object.entries(edges) as [keyof typeof edges, number][]) {
      const isFlat = flatnessOf(name);
      const outwards = edge > 0 ? 0.02 : -0.02;
      expect([name, isFlat(edge + outwards), isFlat(edge - outwards)]).toEqual([name, true, false]);
    }
  });
});

describe('two units in a row', () => {
  it('pass on the product of their factors, at best a sixteenth', () => {
    const { output, derivative } = activationOf('sigmoid');
    const through = (x: number) => output(output(x));
    for (const x of [-2, 0, 1, 3]) {
      const product = derivative(x) * derivative(output(x));
      expect(product).toBeCloseTo((through(x + h) - through(x - h)) / (2 * h), 8);
      expect(product).toBeLessThan(1 / 16);
    }
    expect(derivative(1)).toBeCloseTo(0.1966, 4);
    expect(derivative(output(1))).toBeCloseTo(0.2194, 4);
    expect(derivative(1) * derivative(output(1))).toBeCloseTo(0.0431, 4);
    expect(0.25 ** 10).toBeLessThan(1e-6);
  });
});

describe('the cars', () => {
  it('have the line that is known for them', () => {
    const [w, b] = fitLine(cars);
    expect(cars).toHaveLength(50);
    expect(10 * w).toBeCloseTo(3.9324, 4);
    expect(100 * b).toBeCloseTo(-17.5791, 4);
  });
});

describe('the unit that may die', () => {
  it.each(unitNames)('has with %s a loss whose gradient agrees with finite differences', (name) => {
    const { value, gradient } = surfaces[name];
    for (const [w, b] of [
      [0.31, 0.07],
      [-0.4, 0.9],
      [0.9, -0.73],
    ] as const) {
      const [byW, byB] = gradient([w, b]);
      expect(byW).toBeCloseTo((value([w + h, b]) - value([w - h, b])) / (2 * h), 6);
      expect(byB).toBeCloseTo((value([w, b + h]) - value([w, b - h])) / (2 * h), 6);
    }
  });

  it.each(unitNames)('has with %s a lowest point that is level', (name) => {
    const [lowest] = groundOf(name).lowest;
    expect(norm(surfaces[name].gradient(lowest!))).toBeLessThan(1e-4);
    expect(surfaces[name].value(lowest!)).toBeCloseTo(0.0226, 3);
  });

  it('learns at a rate of 0.1, and dies of the first step at 0.25', () => {
    const learning = readUnit({ ...unitOpening, steps: mostSteps });
    expect(learning.verdict).toBe('arrived');
    expect(learning.loss).toBeCloseTo(0.0227, 4);
    const dead = readUnit({ ...unitOpening, rate: 0.25, steps: 1 });
    expect(dead).toMatchObject({ verdict: 'dead', awake: 0, gradient: [0, 0] });
    expect(dead.at[0]).toBeCloseTo(-0.32, 2);
    expect(dead.at[1]).toBeCloseTo(-0.31, 2);
    expect(dead.loss).toBeCloseTo(0.25, 3);
  });

  it('stays dead for ever, and so it does if it starts so', () => {
    const dead = readUnit({ ...unitOpening, rate: 0.25, steps: 1 });
    const later = readUnit({ ...unitOpening, rate: 0.25, steps: mostSteps });
    expect(later.at).toEqual(dead.at);
    expect(readUnit({ ...unitOpening, start: [-1, 0.2], steps: 40 }).at).toEqual([-1, 0.2]);
  });

  it('only sleeps with a leak or an exponential, and wakes', () => {
    const verdict = (name: 'leaky-relu' | 'elu', steps: number) =>
      readUnit({ ...unitOpening, name, rate: 0.25, steps }).verdict;
    expect([verdict('leaky-relu', 1), verdict('leaky-relu', 90)]).toEqual(['asleep', 'asleep']);
    expect(verdict('leaky-relu', 100)).toBe('learning');
    expect(verdict('leaky-relu', mostSteps)).toBe('arrived');
    expect([verdict('elu', 1), verdict('elu', 2), verdict('elu', 10)]).toEqual([
      'asleep',
      'asleep',
      'learning',
    ]);
  });
});

describe('softmax', () => {
  it('has the probabilities that the text tells', () => {
    const { powers, probabilities, total } = readChoice(choiceOpening);
    expect(powers[0]).toBeCloseTo(Math.E ** 2, 12);
    expect(probabilities[0]).toBeCloseTo(powers[0]! / total, 12);
    [0.6439, 0.2369, 0.0871, 0.0321].forEach((p, i) => expect(probabilities[i]).toBeCloseTo(p, 4));
    const at = (temperature: number) => readChoice({ ...choiceOpening, temperature });
    expect(at(0.2).probabilities[0]).toBeCloseTo(0.9933, 4);
    expect(at(5).probabilities[0]).toBeCloseTo(0.3292, 4);
  });

  it('does not notice a shift, which stays inside the figure', () => {
    const shifted = shiftLogits(choiceOpening, 3);
    expect(shifted.logits).toEqual([5, 4, 3, 2]);
    readChoice(shifted).probabilities.forEach((p, i) => {
      expect(p).toBeCloseTo(readChoice(choiceOpening).probabilities[i]!, 12);
    });
    expect(shiftLogits(shifted, 1)).toBe(shifted);
    expect(setLogit(choiceOpening, 1, 77).logits).toEqual([2, 5, 0, -1]);
  });

  it('of two logits is the sigmoid of their difference', () => {
    const [p] = readChoice({ logits: [1.7, 0.4], temperature: 1 }).probabilities;
    expect(p).toBeCloseTo(activationOf('sigmoid').output(1.3), 12);
  });
});
