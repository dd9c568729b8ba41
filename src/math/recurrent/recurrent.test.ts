/** Recurrent cells against plain loops, and every derivative against finite differences. */
import { describe, expect, it } from 'vitest';
import type { Matrix, Vector } from '../matrix';
import { drawNormal, seededRandom } from '../random';
import { dot } from '../vector';
import { simpleRnn, type SimpleRnnWeights } from './simple-rnn';
import { backThroughTime, unroll } from './through-time';

const random = seededRandom(11);

function draw(rows: number, columns: number): number[][] {
  return Array.from({ length: rows }, () =>
    Array.from({ length: columns }, () => 0.7 * drawNormal(random)),
  );
}

const [inputs, units, length] = [3, 4, 6];
const weights = { W: draw(units, inputs), U: draw(units, units), b: draw(1, units)[0]! };
const start = draw(1, units)[0]!;
const sequence = draw(length, inputs);
/** What the loss multiplies the states of two of the steps by. */
const looks: Readonly<Record<number, Vector>> = { 2: draw(1, units)[0]!, 5: draw(1, units)[0]! };

function lossOf(w: SimpleRnnWeights, xs: readonly Vector[], h0: Vector): number {
  const steps = unroll(simpleRnn(w), xs, h0);
  return Object.entries(looks).reduce((sum, [t, v]) => sum + dot(v, steps[Number(t)]!.state), 0);
}

function nudge(m: Matrix, i: number, j: number, by: number): number[][] {
  return m.map((row, r) => row.map((value, c) => (r === i && c === j ? value + by : value)));
}

/** Central differences of a function of one matrix, entry by entry. */
function differences(f: (m: Matrix) => number, at: Matrix): number[][] {
  const h = 1e-5;
  return at.map((row, i) =>
    row.map((_, j) => (f(nudge(at, i, j, h)) - f(nudge(at, i, j, -h))) / (2 * h)),
  );
}

function expectClose(found: Matrix, expected: Matrix): void {
  expect(found.length).toBe(expected.length);
  found.forEach((row, i) => row.forEach((v, j) => expect(v).toBeCloseTo(expected[i]![j]!, 8)));
}

describe('the simple recurrent cell', () => {
  it('steps as the formula says', () => {
    const { W, U, b } = weights;
    const [x, h] = [sequence[0]!, start];
    const { state } = simpleRnn(weights).step(x, h);
    for (let i = 0; i < units; i++) {
      let z = b[i]!;
      for (let j = 0; j < inputs; j++) z += W[i]![j]! * x[j]!;
      for (let j = 0; j < units; j++) z += U[i]![j]! * h[j]!;
      expect(state[i]).toBeCloseTo(Math.tanh(z), 12);
    }
  });

  it('starts from zeros unless told', () => {
    const cell = simpleRnn(weights);
    const zero = unroll(cell, sequence, [0, 0, 0, 0]);
    expect(unroll(cell, sequence)).toEqual(zero);
  });
});

describe('back-propagation through time', () => {
  const cell = simpleRnn(weights);
  const back = backThroughTime(cell, unroll(cell, sequence, start), (t) => looks[t]);

  it('agrees with finite differences for every weight, which all steps share', () => {
    const { W, U, b } = weights;
    expectClose(
      back.weights.W,
      differences((m) => lossOf({ W: m, U, b }, sequence, start), W),
    );
    expectClose(
      back.weights.U,
      differences((m) => lossOf({ W, U: m, b }, sequence, start), U),
    );
    const bias = differences((m) => lossOf({ W, U, b: m[0]! }, sequence, start), [b]);
    expectClose([back.weights.b], bias);
  });

  it('agrees with them for every input and for the first state', () => {
    expectClose(
      back.inputs,
      differences((m) => lossOf(weights, m, start), sequence),
    );
    expectClose(
      [back.start],
      differences((m) => lossOf(weights, sequence, m[0]!), [start]),
    );
  });

  it('gives the derivative for the states on the way', () => {
    // What follows step 3 sees nothing but the state after it.
    const state = unroll(cell, sequence, start)[3]!.state;
    const rest = (m: Matrix) => dot(looks[5]!, unroll(cell, sequence.slice(4), m[0])[1]!.state);
    expectClose([back.states[3]!], differences(rest, [state]));
  });
});
