/** A recurrent cell along a sequence: forward step by step, and back through time (Werbos, 1990). */
import type { Vector } from '../matrix';
import type { RecurrentCell, Step } from './cell';

/** The steps of a cell along a sequence. @param start the state before the first; zeros unless told */
export function unroll<Memo, Gradients>(
  cell: RecurrentCell<Memo, Gradients>,
  inputs: readonly Vector[],
  start: Vector = new Array<number>(cell.stateSize).fill(0),
): Step<Memo>[] {
  let state = start;
  return inputs.map((x, time) => {
    const step = cell.step(x, state, time);
    state = step.state;
    return step;
  });
}

export interface ThroughTime<Gradients> {
  /** ∂L/∂x of every step. */
  readonly inputs: readonly Vector[];
  /** ∂L/∂state after every step, by all ways that lead from there to the loss. */
  readonly states: readonly Vector[];
  /** ∂L/∂state before the first step. */
  readonly start: Vector;
  /** ∂L/∂weights, added up over the steps, which share them. */
  readonly weights: Gradients;
}

/**
 * Back-propagation through time.
 * @param steps what `unroll` gave
 * @param deltaAt ∂L/∂state of a step by the ways that do not lead through later steps; undefined
 *   where the loss does not look at that step
 */
export function backThroughTime<Memo, Gradients>(
  cell: RecurrentCell<Memo, Gradients>,
  steps: readonly Step<Memo>[],
  deltaAt: (step: number) => Vector | undefined,
): ThroughTime<Gradients> {
  const weights = cell.noGradients();
  const inputs: Vector[] = [];
  const states: Vector[] = [];
  let later: Vector = new Array<number>(cell.stateSize).fill(0);
  for (let t = steps.length - 1; t >= 0; t--) {
    const here = deltaAt(t);
    const delta = here === undefined ? later : later.map((value, i) => value + here[i]!);
    const { x, state } = cell.back(steps[t]!.memo, delta, weights);
    states[t] = delta;
    inputs[t] = x;
    later = state;
  }
  return { inputs, states, start: later, weights };
}
