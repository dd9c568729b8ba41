// GRU over whole sequences (Cho et al., 2014; gates as Keras orders them: u, r, n; reset before the product).
//   h_t = u ⊙ h_{t−1} + (1 − u) ⊙ n,   [u r] = gates of x_t·W + b + h_{t−1}·U,
//   n = tanh(x_t·Wₙ + bₙ + (r ⊙ h_{t−1})·Uₙ)
// Kept are u, r, n, r ⊙ h_{t−1} and h_{t−1} of each step.
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

const GATES = 3;
const KEPT = 5;

/** h_{t−1}·U of both gates. */
function gatesProduct(units: number, dropping = false): Product {
  return {
    target: 'sums',
    source: startingStates(dropping),
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

  measureMemory(units, threads, dropping) {
    const most = (...products: Product[]) =>
      Math.max(...products.map((product) => measureProduct(threads, product)));
    return {
      forward: {
        state: units,
        ...measureSeen(units, dropping),
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

  writeForward(plan, { masked, initial, everyStep, dropping, keep }) {
    const gates = gatesProduct(plan.units, dropping);
    const candidate = candidateProduct(plan.units);
    const start = `${startingStates(dropping)}[i]`;
    const z = (gate: number) => atStep(plan, 'z', GATES, gate);
    const keepAs = (place: number, value: string) =>
      when(keep, `${atStep(plan, 'kept', KEPT, place)} = ${value};`);
    const open = `
      let at = t * sizes.batch + row;
      let u = openGate(${z(0)} + ${readProduct(plan, gates, 0)});
      let r = openGate(${z(1)} + ${readProduct(plan, gates, 1)});
      update[i] = gateValue(u);
      reset[i] = gateValue(r) * ${start};
      ${keepAs(0, 'u')}
      ${keepAs(1, 'r')}
      ${keepAs(3, 'reset[i]')}
      ${keepAs(4, start)}`;
    const mix = `
      let at = t * sizes.batch + row;
      let n = squash(${z(2)} + ${readProduct(plan, candidate)});
      ${keepAs(2, 'n')}
      ${when(masked, 'if (mask[at] != 0.0)')} {
        state[i] = update[i] * ${start} + (1.0 - update[i]) * n;
        ${dropState(plan, dropping)}
      }
      ${when(everyStep, `${atStep(plan, 'h', 1)} = state[i];`)}`;
    return `
      ${when(initial, forEachUnit(plan, `let at = row; state[i] = ${atStep(plan, 'h0', 1)}; ${dropState(plan, dropping)}`))}
      for (var t = 0; t < sizes.steps; t++) {
        workgroupBarrier();
        ${writeProduct(plan, gates)}
        workgroupBarrier();
        ${forEachUnit(plan, open)}
        workgroupBarrier();
        ${writeProduct(plan, candidate)}
        workgroupBarrier();
        ${forEachUnit(plan, mix)}
      }
      ${when(!everyStep, forEachUnit(plan, `let at = row; ${atStep(plan, 'h', 1)} = state[i];`))}`;
  },

  writeBackward(plan, { masked, initial, everyStep, dropping }) {
    const [gates, candidate] = [gatesBackProduct(plan.units), candidateBackProduct(plan.units)];
    const back = (gradient: string) => backToState(plan, gradient, dropping);
    const later = back(readProduct(plan, gates));
    const kept = (place: number) => atStep(plan, 'kept', KEPT, place);
    const dh = atStep(plan, 'dh', 1);
    const write = (gate: number, value: string) => `
      ${inRow(plan, 'slopes', GATES, gate)} = ${value};
      ${atStep(plan, 'dz', GATES, gate)} = ${value};`;
    const skip = `
      if (mask[at] == 0.0) {
        dState[i] = d;
        ${[0, 1, 2].map((gate) => write(gate, '0.0')).join('')}
        continue;
      }`;
    const unmix = `
      let at = t * sizes.batch + row;
      let d = ${when(everyStep, `${dh} + `)} dState[i] + ${later};
      ${when(masked, skip)}
      let u = ${kept(0)};
      let n = ${kept(2)};
      let dUpdate = d * (${kept(4)} - n) * gateSlope(u);
      let dCandidate = d * (1.0 - gateValue(u)) * (1.0 - n * n);
      ${write(0, 'dUpdate')}
      ${write(2, 'dCandidate')}
      dState[i] = ${back('d * gateValue(u)')};`;
    const closeReset = `
      let at = t * sizes.batch + row;
      ${when(masked, 'if (mask[at] == 0.0) { continue; }')}
      let r = ${kept(1)};
      let dLeft = ${readProduct(plan, candidate)};
      let dReset = dLeft * ${kept(4)} * gateSlope(r);
      ${write(1, 'dReset')}
      dState[i] += ${back('dLeft * gateValue(r)')};`;
    const finish = `
      let at = row;
      ${atStep(plan, 'dh0', 1)} = dState[i] + ${later};`;
    return `
      ${when(!everyStep, forEachUnit(plan, `let at = row; dState[i] = ${dh};`))}
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
