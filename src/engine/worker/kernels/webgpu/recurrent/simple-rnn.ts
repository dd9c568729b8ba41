// The simple recurrent cell over whole sequences (Elman, 1990): h_t = tanh(x_t·W + b + h_{t−1}·U).
// Nothing is kept: the slope follows from h_t where the mask lets a step happen.
import type { SequenceCell } from './cell';
import {
  forEachUnit,
  measureProduct,
  readProduct,
  when,
  writeProduct,
  type Product,
} from './shader';

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
function forwardProduct(units: number): Product {
  return stateProduct('state', 'sums', units);
}

/** dz·Uᵀ. */
function backwardProduct(units: number): Product {
  return stateProduct('slopes', 'parts', units);
}

export const simpleRnn: SequenceCell = {
  name: 'SimpleRnn',
  gates: 1,
  states: ['h'],
  kept: 0,
  rereads: ['h'],

  measureMemory: (units, threads) => ({
    forward: { state: units, sums: measureProduct(threads, forwardProduct(units)) },
    backward: {
      dState: units,
      slopes: units,
      parts: measureProduct(threads, backwardProduct(units)),
    },
  }),

  writeForward(plan, { masked, initial }) {
    const { units } = plan;
    const product = forwardProduct(units);
    const step = `
      let at = t * sizes.batch + row;
      let to = at * ${units} + unit;
      let after = squash(z[to] + ${readProduct(plan, product)});
      ${masked ? 'if (mask[at] != 0.0) { state[i] = after; }' : 'state[i] = after;'}
      h[to] = state[i];`;
    return `
      ${when(initial, forEachUnit(plan, `state[i] = h0[row * ${units} + unit];`))}
      for (var t = 0; t < sizes.steps; t++) {
        workgroupBarrier();
        ${writeProduct(plan, product)}
        workgroupBarrier();
        ${forEachUnit(plan, step)}
      }`;
  },

  writeBackward(plan, { masked, initial }) {
    const { units } = plan;
    const product = backwardProduct(units);
    const skip = `
      if (mask[at] == 0.0) {
        dState[i] = d;
        slopes[i] = 0.0;
        dz[here] = 0.0;
        continue;
      }`;
    const step = `
      let at = t * sizes.batch + row;
      let here = at * ${units} + unit;
      let d = dh[here] + dState[i] + ${readProduct(plan, product)};
      ${when(masked, skip)}
      let slope = d * (1.0 - h[here] * h[here]);
      slopes[i] = slope;
      dz[here] = slope;
      dState[i] = 0.0;`;
    const finish = `dh0[row * ${units} + unit] = dState[i] + ${readProduct(plan, product)};`;
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
