// LSTM over whole sequences (Hochreiter and Schmidhuber, 1997; gates as Keras orders them: i, f, g, o).
//   c_t = f ⊙ c_{t−1} + i ⊙ g,   h_t = o ⊙ tanh(c_t),   [i f g o] = gates of x_t·W + b + h_{t−1}·U
// Kept are i, f, g, o, c_{t−1} and h_{t−1} of each step.
import type { SequenceCell } from './cell';
import {
  atStep,
  backToState,
  dropState,
  forEachUnit,
  inRow,
  measureProduct,
  measureSeen,
  readProduct,
  startingStates,
  when,
  writeProduct,
  type Product,
} from './shader';

const GATES = 4;
const KEPT = 6;

/** h_{t−1}·U. */
function forwardProduct(units: number, dropping = false): Product {
  return {
    target: 'sums',
    source: startingStates(dropping),
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

  measureMemory: (units, threads, dropping) => ({
    forward: {
      state: units,
      ...measureSeen(units, dropping),
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

  writeForward(plan, { masked, initial, everyStep, dropping, keep }) {
    const product = forwardProduct(plan.units, dropping);
    const kept = (place: number) => atStep(plan, 'kept', KEPT, place);
    const sum = (gate: number) =>
      `${atStep(plan, 'z', GATES, gate)} + ${readProduct(plan, product, gate)}`;
    const keepGates = ['input', 'forget', 'candidate', 'output', 'before'].map(
      (value, place) => `${kept(place)} = ${value};`,
    );
    const update = `
      let input = openGate(${sum(0)});
      let forget = openGate(${sum(1)});
      let candidate = squash(${sum(2)});
      let output = openGate(${sum(3)});
      let before = cell[i];
      ${when(keep, keepGates.join('\n'))}
      cell[i] = gateValue(forget) * before + gateValue(input) * candidate;
      state[i] = gateValue(output) * squash(cell[i]);
      ${dropState(plan, dropping)}`;
    const step = `
      let at = t * sizes.batch + row;
      ${when(keep, `${kept(5)} = ${startingStates(dropping)}[i];`)}
      ${masked ? `if (mask[at] != 0.0) { ${update} }` : update}
      ${when(everyStep, `${atStep(plan, 'h', 1)} = state[i];`)}`;
    const start = `
      let at = row;
      state[i] = ${atStep(plan, 'h0', 1)};
      ${dropState(plan, dropping)}
      cell[i] = ${atStep(plan, 'c0', 1)};`;
    const finish = `
      let at = row;
      ${when(!everyStep, `${atStep(plan, 'h', 1)} = state[i];`)}
      ${atStep(plan, 'c', 1)} = cell[i];`;
    return `
      ${when(initial, forEachUnit(plan, start))}
      for (var t = 0; t < sizes.steps; t++) {
        workgroupBarrier();
        ${writeProduct(plan, product)}
        workgroupBarrier();
        ${forEachUnit(plan, step)}
      }
      ${forEachUnit(plan, finish)}`;
  },

  writeBackward(plan, { masked, initial, everyStep, dropping, second }) {
    const product = backwardProduct(plan.units);
    const later = backToState(plan, readProduct(plan, product), dropping);
    const kept = (place: number) => atStep(plan, 'kept', KEPT, place);
    const write = (values: readonly string[]) =>
      values
        .map(
          (value, gate) => `
            ${inRow(plan, 'slopes', GATES, gate)} = ${value};
            ${atStep(plan, 'dz', GATES, gate)} = ${value};`,
        )
        .join('');
    const start = `
      let at = row;
      ${when(!everyStep, `dState[i] = ${atStep(plan, 'dh', 1)};`)}
      ${when(second, `dCell[i] = ${atStep(plan, 'dc', 1)};`)}`;
    const skip = `
      if (mask[at] == 0.0) {
        dState[i] = d;
        ${write(['0.0', '0.0', '0.0', '0.0'])}
        continue;
      }`;
    const step = `
      let at = t * sizes.batch + row;
      let d = ${when(everyStep, `${atStep(plan, 'dh', 1)} + `)} dState[i] + ${later};
      ${when(masked, skip)}
      let input = ${kept(0)};
      let forget = ${kept(1)};
      let candidate = ${kept(2)};
      let output = ${kept(3)};
      let before = ${kept(4)};
      let squashed = squash(gateValue(forget) * before + gateValue(input) * candidate);
      let dCarry = dCell[i] + d * gateValue(output) * (1.0 - squashed * squashed);
      let dInput = dCarry * candidate * gateSlope(input);
      let dForget = dCarry * before * gateSlope(forget);
      let dCandidate = dCarry * gateValue(input) * (1.0 - candidate * candidate);
      let dOutput = d * squashed * gateSlope(output);
      ${write(['dInput', 'dForget', 'dCandidate', 'dOutput'])}
      dCell[i] = dCarry * gateValue(forget);
      dState[i] = 0.0;`;
    const finish = `
      let at = row;
      ${atStep(plan, 'dh0', 1)} = dState[i] + ${later};
      ${atStep(plan, 'dc0', 1)} = dCell[i];`;
    return `
      ${when(!everyStep || second, forEachUnit(plan, start))}
      for (var t = sizes.steps - 1; t >= 0; t--) {
        ${forEachUnit(plan, step)}
        workgroupBarrier();
        ${writeProduct(plan, product)}
        workgroupBarrier();
      }
      ${when(initial, forEachUnit(plan, finish))}`;
  },
};
