// LSTM over whole sequences (Hochreiter and Schmidhuber, 1997; gates as Keras orders them: i, f, g, o).
//   c_t = f ⊙ c_{t−1} + i ⊙ g,   h_t = o ⊙ tanh(c_t),   [i f g o] = gates of x_t·W + b + h_{t−1}·U
// Kept are i, f, g, o and c_{t−1} of each step.
import type { SequenceCell } from './cell';
import {
  forEachUnit,
  measureProduct,
  readProduct,
  when,
  writeProduct,
  type Product,
} from './shader';

const GATES = 4;
const KEPT = 5;

/** h_{t−1}·U. */
function forwardProduct(units: number): Product {
  return {
    target: 'sums',
    source: 'state',
    sourceWidth: units,
    sourceFrom: 0,
    weightsFrom: 0,
    weightsWidth: GATES * units,
    depth: units,
    columns: GATES * units,
  };
}

/** dz·Uᵀ, which is what the gradient of h_{t−1} has from the gates. */
function backwardProduct(units: number): Product {
  return {
    target: 'parts',
    source: 'slopes',
    sourceWidth: GATES * units,
    sourceFrom: 0,
    weightsFrom: 0,
    weightsWidth: units,
    depth: GATES * units,
    columns: units,
  };
}

export const lstm: SequenceCell = {
  name: 'Lstm',
  gates: GATES,
  states: ['h', 'c'],
  kept: KEPT,
  rereads: ['kept'],

  measureMemory: (units, threads) => ({
    forward: {
      state: units,
      cell: units,
      sums: measureProduct(threads, forwardProduct(units)),
    },
    backward: {
      dState: units,
      dCell: units,
      slopes: GATES * units,
      parts: measureProduct(threads, backwardProduct(units)),
    },
  }),

  writeForward(plan, { masked, initial, keep }) {
    const { units } = plan;
    const product = forwardProduct(units);
    const sum = (gate: number) =>
      `z[at * ${GATES * units} + ${gate * units} + unit] + ${readProduct(plan, product, gate)}`;
    const keepAll = ['input', 'forget', 'candidate', 'output', 'before'].map(
      (name, place) => `kept[at * ${KEPT * units} + ${place * units} + unit] = ${name};`,
    );
    const start = `
      state[i] = h0[row * ${units} + unit];
      cell[i] = c0[row * ${units} + unit];`;
    const skip = `
      if (mask[at] == 0.0) {
        h[to] = state[i];
        c[to] = cell[i];
        continue;
      }`;
    const step = `
      let at = t * sizes.batch + row;
      let to = at * ${units} + unit;
      ${when(masked, skip)}
      let input = openGate(${sum(0)});
      let forget = openGate(${sum(1)});
      let candidate = squash(${sum(2)});
      let output = openGate(${sum(3)});
      let before = cell[i];
      let carry = gateValue(forget) * before + gateValue(input) * candidate;
      let after = gateValue(output) * squash(carry);
      cell[i] = carry;
      state[i] = after;
      c[to] = carry;
      h[to] = after;
      ${when(keep, keepAll.join('\n'))}`;
    return `
      ${when(initial, forEachUnit(plan, start))}
      for (var t = 0; t < sizes.steps; t++) {
        workgroupBarrier();
        ${writeProduct(plan, product)}
        workgroupBarrier();
        ${forEachUnit(plan, step)}
      }`;
  },

  writeBackward(plan, { masked, initial, both }) {
    const { units } = plan;
    const product = backwardProduct(units);
    const read = (place: number) => `kept[at * ${KEPT * units} + ${place * units} + unit]`;
    const write = (values: readonly string[]) =>
      values
        .map(
          (value, gate) => `
            slopes[i / ${units} * ${GATES * units} + ${gate * units} + unit] = ${value};
            dz[at * ${GATES * units} + ${gate * units} + unit] = ${value};`,
        )
        .join('');
    const skip = `
      if (mask[at] == 0.0) {
        dState[i] = d;
        dCell[i] = dHere;
        ${write(['0.0', '0.0', '0.0', '0.0'])}
        continue;
      }`;
    const step = `
      let at = t * sizes.batch + row;
      let here = at * ${units} + unit;
      let d = dh[here] + dState[i] + ${readProduct(plan, product)};
      let dHere = dCell[i]${when(both, ' + dc[here]')};
      ${when(masked, skip)}
      let input = ${read(0)};
      let forget = ${read(1)};
      let candidate = ${read(2)};
      let output = ${read(3)};
      let before = ${read(4)};
      let carry = gateValue(forget) * before + gateValue(input) * candidate;
      let squashed = squash(carry);
      let dCarry = dHere + d * gateValue(output) * (1.0 - squashed * squashed);
      let dInput = dCarry * candidate * gateSlope(input);
      let dForget = dCarry * before * gateSlope(forget);
      let dCandidate = dCarry * gateValue(input) * (1.0 - candidate * candidate);
      let dOutput = d * squashed * gateSlope(output);
      ${write(['dInput', 'dForget', 'dCandidate', 'dOutput'])}
      dCell[i] = dCarry * gateValue(forget);
      dState[i] = 0.0;`;
    const finish = `
      dh0[row * ${units} + unit] = dState[i] + ${readProduct(plan, product)};
      dc0[row * ${units} + unit] = dCell[i];`;
    return `
      for (var t = sizes.steps - 1; t >= 0; t--) {
        ${forEachUnit(plan, step)}
        workgroupBarrier();
        ${writeProduct(plan, product)}
        workgroupBarrier();
      }
      ${when(initial, forEachUnit(plan, finish))}`;
  },
};
