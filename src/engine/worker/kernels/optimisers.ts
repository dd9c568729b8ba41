// How TensorFlow.js's optimisers get update rules of our own, one set for each backend that has them.
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
import { AdamWOptimizer } from '../adamw';

/** By variable name, or in the order of the variables that were asked for. */
type Gradients = NamedTensorMap | { name: string; tensor: Tensor }[];

interface NamedGradient {
  readonly name: string;
  /** Missing where the loss does not depend on the variable, whatever the declared type says. */
  readonly tensor?: Tensor | null;
}

/** A variable of an optimiser's state, as TensorFlow.js keeps it. */
export interface Slot {
  originalName: string;
  variable: Variable;
}

export interface SgdState {
  readonly learningRate: number;
  /** Steps taken before this one. */
  readonly iterations: number;
}

export interface MomentumState extends SgdState {
  readonly momentum: number;
  readonly useNesterov: boolean;
  readonly accumulations: Slot[];
}

export interface RmspropState extends SgdState {
  readonly decay: number;
  readonly momentum: number;
  readonly epsilon: number;
  readonly centered: boolean;
  readonly accumulatedMeanSquares: Slot[];
  readonly accumulatedMoments: Slot[];
}

export interface AdamState extends SgdState {
  readonly beta1: number;
  readonly beta2: number;
  readonly epsilon: number;
  /** β₁ᵗ and β₂ᵗ of the step t to come. */
  readonly accBeta1: Variable;
  readonly accBeta2: Variable;
  readonly accumulatedFirstMoment: Slot[];
  readonly accumulatedSecondMoment: Slot[];
}

export interface AdamWState extends AdamState {
  readonly weightDecay: number;
}

export interface Update {
  readonly index: number;
  readonly name: string;
  readonly value: Variable;
  /** None where the loss does not depend on the variable: its state is made, no more. */
  readonly gradient: Tensor | null;
}

type Rule<State> = (state: State, updates: readonly Update[]) => void;

/** Takes one step of each optimiser; values and gradients are floats of equal size. */
export interface UpdateRules {
  readonly sgd: Rule<SgdState>;
  readonly momentum: Rule<MomentumState>;
  readonly rmsprop: Rule<RmspropState>;
  readonly adam: Rule<AdamState>;
  readonly adamw: Rule<AdamWState>;
}

const rulesByBackend = new WeakMap<object, UpdateRules>();
let patched = false;

/** Has the optimisers use these rules while the backend is the one in use. */
export function installUpdateRules(backend: object, rules: UpdateRules): void {
  rulesByBackend.set(backend, rules);
  if (patched) return;
  patched = true;
  patch(SGDOptimizer, (rules) => rules.sgd);
  patch(MomentumOptimizer, (rules) => rules.momentum);
  patch(RMSPropOptimizer, (rules, state: RmspropState) => (state.centered ? null : rules.rmsprop));
  patch(AdamOptimizer, (rules) => rules.adam);
  patch(AdamWOptimizer, (rules) => rules.adamw);
}

function patch<State>(
  optimiser: { prototype: { applyGradients(gradients: Gradients): void } },
  choose: (rules: UpdateRules, state: State) => Rule<State> | null,
): void {
  const stock = Reflect.get(optimiser.prototype, 'applyGradients');
  optimiser.prototype.applyGradients = function (this: object, gradients: Gradients): void {
    const state = this as State;
    const rules = rulesByBackend.get(engine().backend);
    const rule = rules && choose(rules, state);
    const updates = rule ? pairUp(gradients) : null;
    if (!rule || !updates) {
      stock.call(this, gradients);
      return;
    }
    rule(state, updates);
    (this as { incrementIterations(): void }).incrementIterations();
  };
}

/** Pairs variables with gradients; null where one is not for us (another dtype or size, or unknown). */
function pairUp(gradients: Gradients): Update[] | null {
  const named: readonly NamedGradient[] = Array.isArray(gradients)
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
export function slotFor(slots: Slot[], { index, name, value }: Update, suffix: string): Variable {
  slots[index] ??= {
    originalName: `${name}/${suffix}`,
    variable: tidy(() => variable(zerosLike(value), false)),
  };
  return slots[index].variable;
}
