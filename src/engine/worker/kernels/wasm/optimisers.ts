// One pass over memory per variable and step, for the optimisers as TensorFlow.js defines them.
// Their state stays in their own variables, so getWeights, setWeights and saving work as before.
// State is updated in place; values are not, since stock kernels cache weights that they have packed.
import {
  installUpdateRules,
  slotFor,
  type AdamState,
  type MomentumState,
  type RmspropState,
  type SgdState,
  type Update,
} from '../optimisers';
import type { KernelContext } from './kernel';
import { openForWriting, renew } from './optimiser-state';

type Updates = readonly Update[];

function applySgd(context: KernelContext, { learningRate }: SgdState, updates: Updates): void {
  const { heap, module } = context;
  for (const { value, gradient } of updates) {
    if (!gradient) continue;
    renew(context, value, (from, to) =>
      module.sgd(value.size, from, to, heap.pointer(gradient), learningRate),
    );
  }
}

function applyMomentum(context: KernelContext, state: MomentumState, updates: Updates): void {
  const { heap, module } = context;
  for (const update of updates) {
    const { value, gradient } = update;
    const accumulation = slotFor(state.accumulations, update, 'momentum');
    if (!gradient) continue;
    const sum = openForWriting(context, accumulation);
    const nesterov = state.useNesterov ? 1 : 0;
    renew(context, value, (from, to) =>
      module.momentum(
        value.size,
        from,
        to,
        sum,
        heap.pointer(gradient),
        state.learningRate,
        state.momentum,
        nesterov,
      ),
    );
  }
}

function applyRmsprop(context: KernelContext, state: RmspropState, updates: Updates): void {
  const { heap, module } = context;
  for (const update of updates) {
    const { value, gradient } = update;
    const meanSquares = slotFor(state.accumulatedMeanSquares, update, 'rms');
    const moments = slotFor(state.accumulatedMoments, update, 'momentum');
    if (!gradient) continue;
    const meanSquare = openForWriting(context, meanSquares);
    const moment = openForWriting(context, moments);
    renew(context, value, (from, to) =>
      module.rmsprop(
        value.size,
        from,
        to,
        meanSquare,
        moment,
        heap.pointer(gradient),
        state.learningRate,
        state.decay,
        1 - state.decay,
        state.momentum,
        state.epsilon,
      ),
    );
  }
}

/** @param decay share of each value that a step takes away by itself */
function applyAdam(
  context: KernelContext,
  state: AdamState,
  updates: Updates,
  decay: number,
): void {
  const { heap, module } = context;
  const power1 = heap.floats(heap.pointer(state.accBeta1), 1)[0]!;
  const power2 = heap.floats(heap.pointer(state.accBeta2), 1)[0]!;
  for (const update of updates) {
    const { value, gradient } = update;
    const firsts = slotFor(state.accumulatedFirstMoment, update, 'm');
    const seconds = slotFor(state.accumulatedSecondMoment, update, 'v');
    if (!gradient) continue;
    const first = openForWriting(context, firsts);
    const second = openForWriting(context, seconds);
    renew(context, value, (from, to) =>
      module.adam(
        value.size,
        from,
        to,
        first,
        second,
        heap.pointer(gradient),
        state.beta1,
        1 - state.beta1,
        state.beta2,
        1 - state.beta2,
        state.learningRate,
        state.epsilon,
        1 - power1,
        1 - power2,
        1 - decay,
      ),
    );
  }
  renew(context, state.accBeta1, (_, to) => heap.floats(to, 1).fill(power1 * state.beta1));
  renew(context, state.accBeta2, (_, to) => heap.floats(to, 1).fill(power2 * state.beta2));
}

/** Has the optimisers update on the heap while the context's backend is the one in use. */
export function installOptimisers(context: KernelContext): void {
  installUpdateRules(context.heap.backend, {
    sgd: (state, updates) => applySgd(context, state, updates),
    momentum: (state, updates) => applyMomentum(context, state, updates),
    rmsprop: (state, updates) => applyRmsprop(context, state, updates),
    adam: (state, updates) => applyAdam(context, state, updates, 0),
    adamw: (state, updates) =>
      applyAdam(context, state, updates, state.learningRate * state.weightDecay),
  });
}
