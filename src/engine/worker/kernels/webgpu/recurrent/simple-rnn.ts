// The simple recurrent cell over whole sequences (Elman, 1990): h_t = tanh(x_t·W + b + h_{t−1}·U).
// Kept are that tanh and h_{t−1} of each step.
import type { SequenceCell } from './cell';
import {
  atStep,
  backToState,
  dropState,
  forEachUnit,
  measureProduct,
  measureSeen,
  readProduct,
  startingStates,
  when,
  writeProduct,
  type Product,
} from './shader';

const KEPT = 2;

function stateProduct(source: string, target: string, units: number): Product {
  return {
    target,
    source,
    sourceWidth: units,
    sourceFrom: 0,
    weightsFrom: 0,
    weightsWidth: units,
    depth: units,
    columns: units,
  };
}

/** h_{t−1}·U. */
function forwardProduct(units: number, dropping = false): Product {
  return stateProduct(startingStates(dropping), 'sums', units);
}

/** dz·Uᵀ. */
function backwardProduct(units: number): Product {
  return stateProduct('slopes', 'parts', units);
}

export const simpleRnn: SequenceCell = {
  name: 'SimpleRnn',
  gates: 1,
  states: ['h'],
  kept: KEPT,

  measureMemory: (units, threads, dropping) => ({
    forward: {
      state: units,
      ...measureSeen(units, dropping),
      sums: measureProduct(threads, forwardProduct(units)),
    },
    backward: {
      dState: units,
      slopes: units,
      parts: measureProduct(threads, backwardProduct(units)),
    },
  }),

  writeForward(plan, { masked, initial, everyStep, dropping, keep }) {
    const product = forwardProduct(plan.units, dropping);
    const keepAs = (place: number, value: string) =>
      when(keep, `${atStep(plan, 'kept', KEPT, place)} = ${value};`);
    const h = atStep(plan, 'h', 1);
    const step = `
      let at = t * sizes.batch + row;
      let after = squash(${atStep(plan, 'z', 1)} + ${readProduct(plan, product)});
      ${keepAs(0, 'after')}
      ${keepAs(1, `${startingStates(dropping)}[i]`)}
      ${when(masked, 'if (mask[at] != 0.0)')} {
        state[i] = after;
        ${dropState(plan, dropping)}
      }
      ${when(everyStep, `${h} = state[i];`)}`;
    return `
      ${when(initial, forEachUnit(plan, `let at = row; state[i] = ${atStep(plan, 'h0', 1)}; ${dropState(plan, dropping)}`))}
      for (var t = 0; t < sizes.steps; t++) {
        workgroupBarrier();
        ${writeProduct(plan, product)}
        workgroupBarrier();
        ${forEachUnit(plan, step)}
      }
      ${when(!everyStep, forEachUnit(plan, `let at = row; ${h} = state[i];`))}`;
  },

  writeBackward(plan, { masked, initial, everyStep, dropping }) {
    const product = backwardProduct(plan.units);
    const later = backToState(plan, readProduct(plan, product), dropping);
    const dh = atStep(plan, 'dh', 1);
    const skip = `
      if (mask[at] == 0.0) {
        dState[i] = d;
        slopes[i] = 0.0;
        ${atStep(plan, 'dz', 1)} = 0.0;
        continue;
      }`;
    const step = `
      let at = t * sizes.batch + row;
      let d = ${when(everyStep, `${dh} + `)} dState[i] + ${later};
      ${when(masked, skip)}
      let after = ${atStep(plan, 'kept', KEPT, 0)};
      slopes[i] = d * (1.0 - after * after);
      ${atStep(plan, 'dz', 1)} = slopes[i];
      dState[i] = 0.0;`;
    const finish = `
      let at = row;
      ${atStep(plan, 'dh0', 1)} = dState[i] + ${later};`;
    return `
      ${when(!everyStep, forEachUnit(plan, `let at = row; dState[i] = ${dh};`))}
      for (var t = sizes.steps - 1; t >= 0; t--) {
        ${forEachUnit(plan, step)}
        workgroupBarrier();
        ${writeProduct(plan, product)}
        workgroupBarrier();
      }
      ${when(initial, forEachUnit(plan, finish))}`;
  },
};
