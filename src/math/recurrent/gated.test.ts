/** LSTM and GRU against plain loops, and every derivative against finite differences, held gates included. */
import { describe, expect, it } from 'vitest';
import type { Vector } from '../matrix';
import { drawNormal, seededRandom } from '../random';
import { dot } from '../vector';
import type { AffineGradients, AffineWeights } from './affine';
import type { RecurrentCell } from './cell';
import { gru, gruParts, type GruWeights } from './gru';
import { readLayerWeights } from './layer-weights';
import { lstm, lstmParts, type LstmGate, type LstmWeights } from './lstm';
import { backThroughTime, unroll } from './through-time';

const random = seededRandom(5);

function draw(rows: number, columns: number): number[][] {
  return Array.from({ length: rows }, () =>
    Array.from({ length: columns }, () => 0.7 * drawNormal(random)),
  );
}

const [inputs, units, length] = [3, 4, 6];

function part(): AffineWeights {
  return {
    ...{ W: draw(units, inputs), U: draw(units, units) },
    b: draw(1, units)[0]!,
  };
}

const ofLstm: LstmWeights = { i: part(), f: part(), c: part(), o: part() };
const ofGru: GruWeights = { u: part(), r: part(), c: part() };
const sequence = draw(length, inputs);

/** The forget gate of unit 1 at two steps, and the input gates at one. */
function holdSome(gate: LstmGate, unit: number, step: number): number | undefined {
  if (gate === 'f' && unit === 1 && step >= 3 && step < 5) return 0.4;
  return gate === 'i' && step === 2 ? 0 : undefined;
}

function sigmoid(z: number): number {
  return 1 / (1 + Math.exp(-z));
}

function zOf({ W, U, b }: AffineWeights, unit: number, x: Vector, h: Vector): number {
  return dot(W[unit]!, x) + dot(U[unit]!, h) + b[unit]!;
}

describe('the steps', () => {
  const [x, h, c] = [sequence[0]!, draw(1, units)[0]!, draw(1, units)[0]!];

  it('of an LSTM are as the formulas say', () => {
    const { state } = lstm(ofLstm).step(x, [...h, ...c]);
    for (let u = 0; u < units; u++) {
      const [i, f, o] = (['i', 'f', 'o'] as const).map((p) => sigmoid(zOf(ofLstm[p], u, x, h)));
      const next = f! * c[u]! + i! * Math.tanh(zOf(ofLstm.c, u, x, h));
      expect(state[units + u]).toBeCloseTo(next, 12);
      expect(state[u]).toBeCloseTo(o! * Math.tanh(next), 12);
    }
  });

  it('of a GRU are as the formulas say', () => {
    const { state } = gru(ofGru).step(x, h);
    const reset = h.map((value, j) => sigmoid(zOf(ofGru.r, j, x, h)) * value);
    for (let i = 0; i < units; i++) {
      const u = sigmoid(zOf(ofGru.u, i, x, h));
      const proposed = Math.tanh(zOf(ofGru.c, i, x, reset));
      expect(state[i]).toBeCloseTo(u * h[i]! + (1 - u) * proposed, 12);
    }
  });

  it('have gates that are held where they are told to be', () => {
    const steps = unroll(lstm(ofLstm, holdSome), sequence);
    expect(steps[3]!.memo.parts.f.values[1]).toBe(0.4);
    expect(steps[3]!.memo.parts.f.values[0]).not.toBe(0.4);
    expect(steps[2]!.memo.parts.i.values).toEqual([0, 0, 0, 0]);
    const free = unroll(lstm(ofLstm), sequence);
    expect(steps[1]!.state).toEqual(free[1]!.state);
    const shut = unroll(
      gru(ofGru, (gate) => (gate === 'u' ? 1 : undefined)),
      sequence,
    );
    expect(shut.at(-1)!.state).toEqual([0, 0, 0, 0]);
  });
});

/** Every derivative of a loss that looks at two of the states. */
function checkAgainstDifferences<Part extends string, Memo>(
  weights: Readonly<Record<Part, AffineWeights>>,
  parts: readonly Part[],
  make: (
    weights: Readonly<Record<Part, AffineWeights>>,
  ) => RecurrentCell<Memo, Record<Part, AffineGradients>>,
) {
  const { stateSize } = make(weights);
  const start = draw(1, stateSize)[0]!;
  const looks: Readonly<Record<number, Vector>> = {
    2: draw(1, stateSize)[0]!,
    5: draw(1, stateSize)[0]!,
  };
  const lossOf = (w: typeof weights, xs: readonly Vector[], from: Vector) => {
    const steps = unroll(make(w), xs, from);
    return Object.entries(looks).reduce((sum, [t, v]) => sum + dot(v, steps[Number(t)]!.state), 0);
  };
  const cell = make(weights);
  const back = backThroughTime(cell, unroll(cell, sequence, start), (t) => looks[t]);
  const h = 1e-5;
  const slope = (f: (by: number) => number) => (f(h) - f(-h)) / (2 * h);
  const nudge = (m: readonly Vector[], i: number, j: number, by: number) =>
    m.map((row, r) => row.map((value, s) => (r === i && s === j ? value + by : value)));
  for (const name of parts) {
    const own = weights[name];
    const withOwn = (changes: Partial<AffineWeights>) => ({
      ...weights,
      [name]: { ...own, ...changes },
    });
    for (const letter of ['W', 'U'] as const) {
      own[letter].forEach((row, i) =>
        row.forEach((_, j) => {
          const expected = slope((by) =>
            lossOf(withOwn({ [letter]: nudge(own[letter], i, j, by) }), sequence, start),
          );
          expect(back.weights[name][letter][i]![j], `${name} ${letter}`).toBeCloseTo(expected, 7);
        }),
      );
    }
    own.b.forEach((_, i) => {
      const expected = slope((by) =>
        lossOf(withOwn({ b: nudge([own.b], 0, i, by)[0]! }), sequence, start),
      );
      expect(back.weights[name].b[i], `${name} b`).toBeCloseTo(expected, 7);
    });
  }
  sequence.forEach((x, t) =>
    x.forEach((_, j) => {
      const expected = slope((by) => lossOf(weights, nudge(sequence, t, j, by), start));
      expect(back.inputs[t]![j]).toBeCloseTo(expected, 7);
    }),
  );
  start.forEach((_, j) => {
    const expected = slope((by) => lossOf(weights, sequence, nudge([start], 0, j, by)[0]!));
    expect(back.start[j]).toBeCloseTo(expected, 7);
  });
}

describe('back-propagation through time', () => {
  it('agrees with finite differences in an LSTM', () => {
    checkAgainstDifferences(ofLstm, lstmParts, (w) => lstm(w));
  });

  it('agrees with them where gates are held', () => {
    checkAgainstDifferences(ofLstm, lstmParts, (w) => lstm(w, holdSome));
    checkAgainstDifferences(ofGru, gruParts, (w) =>
      gru(w, (gate, unit, step) => (gate === 'u' && unit === 2 && step < 3 ? 0.9 : undefined)),
    );
  });

  it('agrees with them in a GRU', () => {
    checkAgainstDifferences(ofGru, gruParts, (w) => gru(w));
  });
});

describe('weights of a layer', () => {
  const flat = (rows: number, columns: number) => ({
    shape: [rows, columns],
    values: Array.from({ length: rows * columns }, (_, i) => i),
  });

  it('are cut into parts, with units as rows', () => {
    const bias = { shape: [6], values: [0, 1, 2, 3, 4, 5] };
    const read = readLayerWeights([flat(3, 6), flat(2, 6), bias], gruParts)!;
    expect(read.r.W).toEqual([
      [2, 8, 14],
      [3, 9, 15],
    ]);
    expect(read.c.U).toEqual([
      [4, 10],
      [5, 11],
    ]);
    expect(read.u.b).toEqual([0, 1]);
  });

  it('are not read where they are those of another layer', () => {
    const bias = { shape: [6], values: [0, 1, 2, 3, 4, 5] };
    expect(readLayerWeights([flat(3, 6), flat(2, 6), bias], lstmParts)).toBeNull();
    expect(readLayerWeights([flat(3, 6), flat(2, 6)], gruParts)).toBeNull();
  });
});
