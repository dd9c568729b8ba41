// GRU over whole sequences (Cho et al., 2014; gates as Keras orders them: u, r, n; reset before the product).
//   h_t = u ⊙ h_{t−1} + (1 − u) ⊙ n,   [u r] = gates of x_t·W + b + h_{t−1}·U,
//   n = tanh(x_t·Wₙ + bₙ + (r ⊙ h_{t−1})·Uₙ)
// Kept are u, r, n and r ⊙ h_{t−1} of each step.
import type { SequenceCell } from './cell';
import {
  forEachUnit,
  measureProduct,
  readProduct,
  when,
  writeProduct,
  type Product,
} from './shader';

const GATES = 3;
const KEPT = 4;

/** h_{t−1}·U of both gates. */
function gatesProduct(units: number): Product {
  return {
    target: 'sums',
    source: 'state',
    sourceWidth: units,
    sourceFrom: 0,
    weightsFrom: 0,
    weightsWidth: GATES * units,
    depth: units,
    columns: 2 * units,
  };
}

/** (r ⊙ h_{t−1})·Uₙ. */
function candidateProduct(units: number): Product {
  return { ...gatesProduct(units), source: 'reset', weightsFrom: 2 * units, columns: units };
}

/** The gradients of the gates' sums times their Uᵀ. */
function gatesBackProduct(units: number): Product {
  return {
    target: 'parts',
    source: 'slopes',
    sourceWidth: GATES * units,
    sourceFrom: 0,
    weightsFrom: 0,
    weightsWidth: units,
    depth: 2 * units,
    columns: units,
  };
}

/** The gradient of the candidate's sum times Uₙᵀ: the gradient of r ⊙ h_{t−1}. */
function candidateBackProduct(units: number): Product {
  const from = 2 * units;
  return { ...gatesBackProduct(units), sourceFrom: from, weightsFrom: from * units, depth: units };
}

export const gru: SequenceCell = {
  name: 'Gru',
  gates: GATES,
  states: ['h'],
  kept: KEPT,
  rereads: ['kept', 'h', 'h0'],

  measureMemory(units, threads) {
    const most = (...products: Product[]) =>
      Math.max(...products.map((product) => measureProduct(threads, product)));
    return {
      forward: {
        state: units,
        update: units,
        reset: units,
        sums: most(gatesProduct(units), candidateProduct(units)),
      },
      backward: {
        dState: units,
        slopes: GATES * units,
        parts: most(gatesBackProduct(units), candidateBackProduct(units)),
      },
    };
  },

  writeForward(plan, { masked, initial, keep }) {
    const { units } = plan;
    const [gates, candidate] = [gatesProduct(units), candidateProduct(units)];
    const z = (gate: number) => `z[at * ${GATES * units} + ${gate * units} + unit]`;
    const keepAt = (place: number, value: string) =>
      when(keep, `kept[at * ${KEPT * units} + ${place * units} + unit] = ${value};`);
    const open = `
      let at = t * sizes.batch + row;
      let u = openGate(${z(0)} + ${readProduct(plan, gates, 0)});
      let r = openGate(${z(1)} + ${readProduct(plan, gates, 1)});
      let left = gateValue(r) * state[i];
      update[i] = gateValue(u);
      reset[i] = left;
      ${keepAt(0, 'u')}
      ${keepAt(1, 'r')}
      ${keepAt(3, 'left')}`;
    const mix = `
      let at = t * sizes.batch + row;
      let to = at * ${units} + unit;
      let n = squash(${z(2)} + ${readProduct(plan, candidate)});
      ${keepAt(2, 'n')}
      let mixed = update[i] * state[i] + (1.0 - update[i]) * n;
      ${masked ? 'if (mask[at] != 0.0) { state[i] = mixed; }' : 'state[i] = mixed;'}
      h[to] = state[i];`;
    return `
      ${when(initial, forEachUnit(plan, `state[i] = h0[row * ${units} + unit];`))}
      for (var t = 0; t < sizes.steps; t++) {
        workgroupBarrier();
        ${writeProduct(plan, gates)}
        workgroupBarrier();
        ${forEachUnit(plan, open)}
        workgroupBarrier();
        ${writeProduct(plan, candidate)}
        workgroupBarrier();
        ${forEachUnit(plan, mix)}
      }`;
  },

  writeBackward(plan, { masked, initial }) {
    const { units } = plan;
    const [gates, candidate] = [gatesBackProduct(units), candidateBackProduct(units)];
    const read = (place: number) => `kept[at * ${KEPT * units} + ${place * units} + unit]`;
    const slope = (gate: number) =>
      `slopes[i / ${units} * ${GATES * units} + ${gate * units} + unit]`;
    const dz = (gate: number) => `dz[at * ${GATES * units} + ${gate * units} + unit]`;
    const write = (gate: number, value: string) =>
      `${slope(gate)} = ${value};\n${dz(gate)} = ${value};`;
    const before = initial
      ? `var before = 0.0;
         if (t > 0) { before = h[(at - sizes.batch) * ${units} + unit]; }
         else { before = h0[row * ${units} + unit]; }`
      : `var before = 0.0;
         if (t > 0) { before = h[(at - sizes.batch) * ${units} + unit]; }`;
    const skip = `
      if (mask[at] == 0.0) {
        dState[i] = d;
        ${[0, 1, 2].map((gate) => write(gate, '0.0')).join('\n')}
        continue;
      }`;
    const unmix = `
      let at = t * sizes.batch + row;
      let d = dh[at * ${units} + unit] + dState[i] + ${readProduct(plan, gates)};
      ${when(masked, skip)}
      ${before}
      let u = ${read(0)};
      let n = ${read(2)};
      let dUpdate = d * (before - n) * gateSlope(u);
      let dCandidate = d * (1.0 - gateValue(u)) * (1.0 - n * n);
      ${write(0, 'dUpdate')}
      ${write(2, 'dCandidate')}
      dState[i] = d * gateValue(u);`;
    const closeReset = `
      let at = t * sizes.batch + row;
      ${when(masked, 'if (mask[at] == 0.0) { continue; }')}
      ${before}
      let r = ${read(1)};
      let dLeft = ${readProduct(plan, candidate)};
      let dReset = dLeft * before * gateSlope(r);
      ${write(1, 'dReset')}
      dState[i] += dLeft * gateValue(r);`;
    const finish = `dh0[row * ${units} + unit] = dState[i] + ${readProduct(plan, gates)};`;
    return `
      for (var t = sizes.steps - 1; t >= 0; t--) {
        ${forEachUnit(plan, unmix)}
        workgroupBarrier();
        ${writeProduct(plan, candidate)}
        workgroupBarrier();
        ${forEachUnit(plan, closeReset)}
        workgroupBarrier();
        ${writeProduct(plan, gates)}
        workgroupBarrier();
      }
      ${when(initial, forEachUnit(plan, finish))}`;
  },
};
