// One pass over memory per variable and step, for the optimisers as TensorFlow.js defines them.
// Their state stays in their own variables, so getWeights, setWeights and saving work as before.
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

type Apply<State> = (context: KernelContext, state: State, updates: Update[]) => void;

const applySgd: Apply<SgdState> = (context, { learningRate }, updates) => {
  for (const { value, gradient } of updates) {
    if (!gradient) continue;
    const to = openForWriting(context, value);
    context.module.sgd(value.size, to, context.heap.pointer(gradient), learningRate);
  }
};

const applyMomentum: Apply<MomentumState> = (context, state, updates) => {
  for (const update of updates) {
    const accumulation = slotFor(state.accumulations, update, 'momentum');
    if (!update.gradient) continue;
    context.module.momentum(
      update.value.size,
      openForWriting(context, update.value),
      openForWriting(context, accumulation),
      context.heap.pointer(update.gradient),
      state.learningRate,
      state.momentum,
      state.useNesterov ? 1 : 0,
    );
  }
};

const applyRmsprop: Apply<RmspropState> = (context, state, updates) => {
  for (const update of updates) {
    const meanSquare = slotFor(state.accumulatedMeanSquares, update, 'rms');
    const moment = slotFor(state.accumulatedMoments, update, 'momentum');
    if (!update.gradient) continue;
    context.module.rmsprop(
      update.value.size,
      openForWriting(context, update.value),
      openForWriting(context, meanSquare),
      openForWriting(context, moment),
      context.heap.pointer(update.gradient),
      state.learningRate,
      state.decay,
      1 - state.decay,
      state.momentum,
      state.epsilon,
    );
  }
};

const applyAdam: Apply<AdamState> = (context, state, updates) => {
  const { heap, module } = context;
  const power1 = heap.floats(openForWriting(context, state.accBeta1), 1)[0]!;
  const power2 = heap.floats(openForWriting(context, state.accBeta2), 1)[0]!;
  for (const update of updates) {
    const first = slotFor(state.accumulatedFirstMoment, update, 'm');
    const second = slotFor(state.accumulatedSecondMoment, update, 'v');
    if (!update.gradient) continue;
    module.adam(
      update.value.size,
      openForWriting(context, update.value),
      openForWriting(context, first),
      openForWriting(context, second),
      heap.pointer(update.gradient),
      state.beta1,
      1 - state.beta1,
      state.beta2,
      1 - state.beta2,
      state.learningRate,
      state.epsilon,
      1 - power1,
      1 - power2,
    );
  }
  heap.floats(heap.pointer(state.accBeta1), 1)[0] = power1 * state.beta1;
  heap.floats(heap.pointer(state.accBeta2), 1)[0] = power2 * state.beta2;
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
