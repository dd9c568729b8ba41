import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { crossEntropyOfLogit, crossEntropySlope } from '@/math/cross-entropy';
import { weightedSum } from '@/math/neuron';
import { norm } from '@/math/vector';
import {
  followRun,
  lineHandle,
  moveLine,
  moveNormal,
  normalTip,
  nudgeNormal,
  plane,
  pointsOf,
  readNeuron,
  recogniseGate,
  scaleParameters,
  setWeight,
  start,
  type GateName,
  type NeuronState,
} from './model';

const inside = fc.double({ min: -0.5, max: 1.5, noNaN: true });
const spot = fc.tuple(inside, inside);
const andByHand: NeuronState = { ...start, w: [1, 1], b: -1.5 };

describe('what the figure writes out', () => {
  it('computes the worked example', () => {
    const reading = readNeuron(start);
    expect(reading.z).toBeCloseTo(0.33, 12);
    expect(reading.y).toBeCloseTo(0.5818, 4);
    expect(reading.distance).toBeCloseTo(0.33 / Math.sqrt(0.34), 12);
    expect([reading.right, reading.total]).toEqual([2, 4]);
  });

  it('counts AND by w = (1, 1), b = −1.5 as solved, OR and XOR as not', () => {
    const right = (gate: GateName) => readNeuron({ ...andByHand, gate }).right;
    expect([right('and'), right('or'), right('xor')]).toEqual([4, 2, 1]);
  });

  it('has a loss only for the sigmoid and only with points', () => {
    expect(readNeuron({ ...start, w: [0, 0], b: 0 }).loss).toBeCloseTo(Math.LN2, 12);
    expect(readNeuron({ ...start, activation: 'tanh' }).loss).toBeNull();
    expect(readNeuron({ ...start, gate: 'none' }).loss).toBeNull();
  });
});

describe('dragging', () => {
  it('slides the line through the pointer without turning it', () => {
    const moved = moveLine(start, [0.4, 0.9]);
    expect(moved.w).toEqual(start.w);
    expect(moved.b).toBe(0.07);
    expect(weightedSum(moved, [0.4, 0.9])).toBeCloseTo(0, 12);
  });

  it('puts the tip of the normal where it was dragged', () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 2 * Math.PI, noNaN: true }), (angle) => {
        const base = lineHandle(andByHand);
        const to = [base[0] + 0.7 * Math.cos(angle), base[1] + 0.7 * Math.sin(angle)] as const;
        const tip = normalTip(moveNormal(andByHand, to));
        expect(tip[0]).toBeCloseTo(to[0], 1);
        expect(tip[1]).toBeCloseTo(to[1], 1);
      }),
    );
  });

  it('turns the line about the foot of its normal', () => {
    fc.assert(
      fc.property(spot, (to) => {
        const base = lineHandle(andByHand);
        const turned = moveNormal(andByHand, to);
        // b is rounded to 0.01, so the foot may lie off the line by half of that in z.
        expect(Math.abs(weightedSum(turned, base))).toBeLessThan(0.0051);
      }),
    );
  });

  it('moves weights by the keyboard in exact hundredths', () => {
    expect(nudgeNormal(start, [0.1, 0]).w).toEqual([0.6, -0.3]);
    expect(setWeight(start, 1, -Infinity).w).toEqual([0.5, -10]);
  });

  it('keeps the handles inside the plane when the line is outside it', () => {
    const handle = lineHandle({ ...start, b: 10 });
    for (const c of handle) {
      expect(c).toBeGreaterThan(plane.min);
      expect(c).toBeLessThan(plane.max);
    }
    expect(normalTip({ ...start, w: [0, 0] }).every(Number.isFinite)).toBe(true);
  });

  it('leaves the distance alone when everything is doubled', () => {
    const doubled = scaleParameters(start, 2);
    expect(doubled).toMatchObject({ w: [1, -0.6], b: 0.2 });
    expect(readNeuron(doubled).distance).toBeCloseTo(readNeuron(start).distance, 12);
    expect(readNeuron(doubled).z).toBeCloseTo(0.66, 12);
  });
});

describe('following a run', () => {
  it('reads parameters to three decimals', () => {
    expect(followRun(start, [4.12345, -0.00049], 1.9996)).toMatchObject({ w: [4.123, 0], b: 2 });
  });

  it('recognises the gate by its targets', () => {
    expect(recogniseGate([0, 1, 1, 0])).toBe('xor');
    expect(recogniseGate([1, 1, 1, 0])).toBeUndefined();
  });
});

/** Plain gradient descent on the mean cross-entropy: what the lesson's first cell does with tensors. */
function train(gate: GateName, steps: number, rate: number) {
  const points = pointsOf(gate);
  let state: NeuronState = { ...start, gate };
  const mean = (values: readonly number[]) => values.reduce((a, b) => a + b, 0) / values.length;
  for (let i = 0; i < steps; i++) {
    const slopes = points.map(({ x, target }) => crossEntropySlope(weightedSum(state, x), target));
    const along = (j: 0 | 1) => mean(slopes.map((slope, k) => slope * points[k]!.x[j]));
    state = {
      ...state,
      w: [state.w[0] - rate * along(0), state.w[1] - rate * along(1)],
      b: state.b - rate * mean(slopes),
    };
  }
  return { state, reading: readNeuron(state) };
}

describe('what the prose says of training', () => {
  it.each(['and', 'or'] as const)('learns %s', (gate) => {
    const { reading } = train(gate, 300, 1);
    expect(reading.right).toBe(4);
    expect(reading.loss).toBeLessThan(0.2);
  });

  it('stalls on XOR at ln 2 with all parameters near zero', () => {
    const { state, reading } = train('xor', 2000, 1);
    expect(reading.loss).toBeCloseTo(Math.LN2, 6);
    expect(norm([...state.w, state.b])).toBeLessThan(1e-3);
  });

  it('cannot go below ln 2 on XOR with any parameters', () => {
    const parameter = fc.double({ min: -10, max: 10, noNaN: true });
    fc.assert(
      fc.property(parameter, parameter, parameter, (w1, w2, b) => {
        const points = pointsOf('xor');
        const total = points.reduce(
          (sum, { x, target }) => sum + crossEntropyOfLogit(w1 * x[0] + w2 * x[1] + b, target),
          0,
        );
        expect(total / 4).toBeGreaterThanOrEqual(Math.LN2 - 1e-12);
      }),
    );
  });

  it('gets at most three corners of XOR right, and three it can', () => {
    expect(readNeuron({ ...start, gate: 'xor', w: [1, 1], b: -0.5 }).right).toBe(3);
    const parameter = fc.double({ min: -10, max: 10, noNaN: true });
    fc.assert(
      fc.property(parameter, parameter, parameter, (w1, w2, b) => {
        expect(readNeuron({ ...start, gate: 'xor', w: [w1, w2], b }).right).toBeLessThan(4);
      }),
    );
  });
});
