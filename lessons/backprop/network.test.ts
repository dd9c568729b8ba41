import { describe, expect, it } from 'vitest';
import { seededRandom } from '@/math/random';
import {
  agree,
  atCorner,
  descend,
  followMistake,
  measureGradient,
  mistakes,
  parameterIds,
  runBackwards,
  runForwards,
  setDatum,
  setParameter,
  startNetwork,
  unitFunctions,
  type Mistake,
  type Network,
  type ParameterId,
} from './network';
import { lastStep, networkOpening, reached, readNetwork, steps } from './network-steps';

function indexOf(id: ParameterId): number {
  return parameterIds.indexOf(id);
}

function read(network: Network) {
  const forward = runForwards(network);
  return { forward, ...runBackwards(network, forward) };
}

function ratiosOf(mistake: Mistake): readonly number[] {
  const { gradients } = runBackwards(startNetwork, runForwards(startNetwork), mistake);
  return gradients.map((gradient, i) => gradient / measureGradient(startNetwork, i));
}

function expectAll(values: readonly number[], wanted: number): void {
  for (const value of values) expect(value).toBeCloseTo(wanted, 6);
}

describe('the network', () => {
  it('runs forwards as written out by hand', () => {
    const { z, a, loss } = runForwards(startNetwork);
    const a1 = Math.tanh(0.5 * 1 - 0.4 * 0.5 + 0.1);
    const a2 = Math.tanh(-0.6 * 1 + 0.9 * 0.5 + 0.2);
    const output = Math.tanh(0.7 * a1 - 0.5 * a2 + 0.1);
    expect(z[0]).toBeCloseTo(0.4, 12);
    [a1, a2, output].forEach((value, j) => expect(a[j]).toBeCloseTo(value, 12));
    expect(loss).toBeCloseTo((output - 1) ** 2, 12);
  });

  it.each(unitFunctions)('has the slopes that finite differences find, with %s', (f) => {
    const random = seededRandom(7);
    const draw = () => 4 * random() - 2;
    for (let k = 0; k < 50; k++) {
      const network: Network = {
        parameters: parameterIds.map(draw),
        x: [draw(), draw()],
        y: draw(),
        f,
      };
      if (atCorner(network, runForwards(network))) continue;
      const { gradients } = read(network);
      gradients.forEach((gradient, i) => {
        expect(gradient).toBeCloseTo(measureGradient(network, i), 7);
        expect(agree(gradient, measureGradient(network, i))).toBe(true);
      });
    }
  });

  it('has the numbers of the text', () => {
    const { forward, deltas } = read(startNetwork);
    expect(forward.a[2]).toBeCloseTo(0.3284, 4);
    expect(forward.loss).toBeCloseTo(0.4511, 4);
    expect(deltas[0]).toBeCloseTo(-0.7178, 4);
    expect(deltas[1]).toBeCloseTo(0.5977, 4);
    expect(deltas[2]).toBeCloseTo(-1.1985, 4);
    expect(readNetwork(networkOpening).after.loss).toBeCloseTo(0.1887, 4);
  });

  it('answers the disturbances of the text', () => {
    const deaf = read(setParameter(startNetwork, indexOf('w31'), 0));
    expect(deaf.gradients.slice(0, 3).map(Math.abs)).toEqual([0, 0, 0]);
    const off = read(setParameter({ ...startNetwork, f: 'relu' }, indexOf('b1'), -1));
    expect(off.forward.z[0]).toBeCloseTo(-0.7, 12);
    expect(Math.abs(off.deltas[0]!)).toBe(0);
    expect(read({ ...startNetwork, f: 'sigmoid' }).deltas[0]).toBeCloseTo(-0.0359, 4);
    const silent = read(setDatum(startNetwork, 'x2', 0)).gradients;
    expect([indexOf('w12'), indexOf('w22')].map((i) => Math.abs(silent[i]!))).toEqual([0, 0]);
  });

  it('steps downhill by the rate times the slope', () => {
    const moved = descend(startNetwork, [1, 0, 0, 0, 0, 0, 0, 0, -2], 0.1).parameters;
    expect(moved[0]).toBeCloseTo(0.4, 12);
    expect(moved[8]).toBeCloseTo(0.3, 12);
  });

  it('notices a corner of ReLU within its nudge', () => {
    const network = setParameter({ ...startNetwork, f: 'relu' }, indexOf('b1'), -0.3);
    expect(atCorner(network, runForwards(network))).toBe(true);
    expect(atCorner(startNetwork, runForwards(startNetwork))).toBe(false);
  });
});

describe('the mistakes', () => {
  it('show in the ratios of the gradient check as the text says', () => {
    expectAll(ratiosOf('none'), 1);
    expectAll(ratiosOf('sign'), -1);
    expectAll(ratiosOf('factor'), 0.5);
    const wrong = ratiosOf('transpose').flatMap((r, i) => (agree(r, 1) ? [] : [parameterIds[i]!]));
    expect(wrong).toEqual(['w12', 'w21']);
    for (const ratio of ratiosOf('slope')) {
      expect(ratio).toBeGreaterThan(1.005);
      expect(ratio).toBeLessThan(1.025);
    }
  });

  it('still learn, but for the sign', () => {
    const last = Object.fromEntries(
      mistakes.map((mistake) => [mistake, followMistake(mistake, 0.1, 30).at(-1)!]),
    );
    expect(last['none']).toBeCloseTo(0.0089, 4);
    expect(last['transpose']).toBeCloseTo(0.0116, 4);
    expect(last['slope']).toBeCloseTo(0.0031, 4);
    expect(last['sign']).toBeGreaterThan(3);
  });
});

describe('the steps', () => {
  it('are four forwards, seven backwards and the update', () => {
    expect(lastStep).toBe(12);
    expect(steps.filter(({ type }) => type === 'unit' || type === 'loss')).toHaveLength(4);
  });

  it('know a slope from the step of its unit on', () => {
    const has = (step: number) =>
      parameterIds.filter((_, i) => readNetwork({ ...networkOpening, step }).hasGradient(i));
    expect(has(6)).toEqual([]);
    expect(has(7)).toEqual(['w31', 'w32', 'b3']);
    expect(has(9)).toHaveLength(6);
    expect(has(11)).toHaveLength(9);
    expect(reached(4, 'loss')).toBe(true);
    expect(reached(3, 'loss')).toBe(false);
  });
});
