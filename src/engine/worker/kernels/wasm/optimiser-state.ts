// What TensorFlow.js's optimisers keep, and how it is read and written on the heap.
import {
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
export type Gradients = NamedTensorMap | { name: string; tensor: Tensor }[];

/** A variable of an optimiser's state, as TensorFlow.js keeps it. */
export interface Slot {
  originalName: string;
  variable: Variable;
}

export interface SgdState {
  learningRate: number;
}

export interface MomentumState extends SgdState {
  momentum: number;
  useNesterov: boolean;
  accumulations: Slot[];
}

export interface RmspropState extends SgdState {
  decay: number;
  momentum: number;
  epsilon: number;
  centered: boolean;
  accumulatedMeanSquares: Slot[];
  accumulatedMoments: Slot[];
}

export interface AdamState extends SgdState {
  beta1: number;
  beta2: number;
  epsilon: number;
  accBeta1: Variable;
  accBeta2: Variable;
  accumulatedFirstMoment: Slot[];
  accumulatedSecondMoment: Slot[];
}

export interface Update {
  readonly index: number;
  readonly name: string;
  readonly value: Variable;
  readonly gradient: Tensor | null;
}

/** Pairs variables with gradients; null where one is not for us (another dtype or size, or unknown). */
export function pairUp(gradients: Gradients): Update[] | null {
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
export function slotFor(slots: Slot[], { index, name, value }: Update, suffix: string): Variable {
  slots[index] ??= {
    originalName: `${name}/${suffix}`,
    variable: tidy(() => variable(zerosLike(value), false)),
  };
  return slots[index].variable;
}

/** A pointer to a variable's values that may be written: no other tensor sees them. */
export function openForWriting({ heap }: KernelContext, target: Variable): number {
  if (heap.backend.refCount(target.dataId) > 1) {
    const copy = engine().makeTensorFromTensorInfo(heap.copy(target));
    target.assign(copy);
    copy.dispose();
  }
  return heap.pointer(target);
}

/** Gives a variable a new value that `write` computes from the old one's pointer to the new one's. */
export function renew(
  { heap }: KernelContext,
  target: Variable,
  write: (from: number, to: number) => void,
): void {
  const next = engine().makeTensorFromTensorInfo(heap.output(target.shape));
  write(heap.pointer(target), heap.pointer(next));
  target.assign(next);
  next.dispose();
}
