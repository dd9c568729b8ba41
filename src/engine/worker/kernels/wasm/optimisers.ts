// One pass over memory per variable and step, for the optimisers as TensorFlow.js defines them.
// Their state stays in their own variables, so getWeights, setWeights and saving work as before.
// State is updated in place; values are not, since stock kernels cache weights that they have packed.
import {
  AdamOptimizer,
  MomentumOptimizer,
  RMSPropOptimizer,
  SGDOptimizer,
  engine,
  tidy,
  variable,
  zerosLike,
  type NamedTensorMap,
  type Tensor,
  type Variable,
} from '@tensorflow/tfjs-core';
import type { KernelContext } from './kernel';

/** By variable name, or in the order of the variables that were asked for. */
type Gradients = NamedTensorMap | { name: string; tensor: Tensor }[];

/** A variable of an optimiser's state, as TensorFlow.js keeps it. */
interface Slot {
  originalName: string;
  variable: Variable;
}

interface SgdState {
  learningRate: number;
}

interface MomentumState extends SgdState {
  momentum: number;
  useNesterov: boolean;
  accumulations: Slot[];
}

interface RmspropState extends SgdState {
  decay: number;
  momentum: number;
  epsilon: number;
  centered: boolean;
  accumulatedMeanSquares: Slot[];
  accumulatedMoments: Slot[];
}

interface AdamState extends SgdState {
  beta1: number;
  beta2: number;
  epsilon: number;
  accBeta1: Variable;
  accBeta2: Variable;
  accumulatedFirstMoment: Slot[];
  accumulatedSecondMoment: Slot[];
}

interface Update {
  readonly index: number;
  readonly name: string;
  readonly value: Variable;
  readonly gradient: Tensor | null;
}

/** Pairs variables with gradients; null where one is not for us (another dtype or size, or unknown). */
function pairUp(gradients: Gradients): Update[] | null {
  const named = Array.isArray(gradients)
    ? gradients
    : Object.entries(gradients).map(([name, tensor]) => ({ name, tensor }));
  const updates: Update[] = [];
  for (const [index, { name, tensor }] of named.entries()) {
    const value = engine().registeredVariables[name];
    if (value?.dtype !== 'float32') return null;
    if (tensor && (tensor.dtype !== 'float32' || tensor.size !== value.size)) return null;
    updates.push({ index, name, value, gradient: tensor ?? null });
  }
  return updates;
}

/** The state variable of one update, made on first use. */
function slotFor(slots: Slot[], { index, name, value }: Update, suffix: string): Variable {
  slots[index] ??= {
    originalName: `${name}/${suffix}`,
    variable: tidy(() => variable(zerosLike(value), false)),
  };
  return slots[index].variable;
}

/** A pointer to a variable's values that may be written: no other tensor sees them. */
function openForWriting({ heap }: KernelContext, target: Variable): number {
  if (heap.backend.refCount(target.dataId) > 1) {
    const copy = engine().makeTensorFromTensorInfo(heap.copy(target));
    target.assign(copy);
    copy.dispose();
  }
  return heap.pointer(target);
}

/** Gives a variable a new value that `write` computes from the old one's pointer to the new one's. */
function renew(
  { heap }: KernelContext,
  target: Variable,
  write: (from: number, to: number) => void,
): void {
  const next = engine().makeTensorFromTensorInfo(heap.output(target.shape));
  write(heap.pointer(target), heap.pointer(next));
  target.assign(next);
  next.dispose();
}

type Apply<State> = (context: KernelContext, state: State, updates: Update[]) => void;

const applySgd: Apply<SgdState> = (context, { learningRate }, updates) => {
  const { heap, module } = context;
  for (const { value, gradient } of updates) {
    if (!gradient) continue;
    renew(context, value, (from, to) =>
      module.sgd(value.size, from, to, heap.pointer(gradient), learningRate),
    );
  }
};

const applyMomentum: Apply<MomentumState> = (context, state, updates) => {
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
};

const applyRmsprop: Apply<RmspropState> = (context, state, updates) => {
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
};

const applyAdam: Apply<AdamState> = (context, state, updates) => {
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
      ),
    );
  }
  renew(context, state.accBeta1, (_, to) => heap.floats(to, 1).fill(power1 * state.beta1));
  renew(context, state.accBeta2, (_, to) => heap.floats(to, 1).fill(power2 * state.beta2));
};

interface OptimiserClass {
  prototype: { applyGradients(gradients: Gradients): void };
}

function patch<State>(
  optimiser: OptimiserClass,
  context: KernelContext,
  apply: Apply<State>,
  handles: (state: State) => boolean = () => true,
): void {
  const stock = optimiser.prototype.applyGradients;
  optimiser.prototype.applyGradients = function (this: object, gradients: Gradients): void {
    const state = this as State;
    const ours = (engine().backend as unknown) === context.heap.backend && handles(state);
    const updates = ours ? pairUp(gradients) : null;
    if (!updates) return stock.call(this, gradients);
    apply(context, state, updates);
    (this as { incrementIterations(): void }).incrementIterations();
  };
}

/** Replaces how the optimisers apply gradients while the context's backend is the one in use. */
export function installOptimisers(context: KernelContext): void {
  patch(SGDOptimizer, context, applySgd);
  patch(MomentumOptimizer, context, applyMomentum);
  patch(RMSPropOptimizer, context, applyRmsprop, (state) => !state.centered);
  patch(AdamOptimizer, context, applyAdam);
}
