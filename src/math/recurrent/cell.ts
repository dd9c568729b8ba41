/**
 * What every recurrent cell is: a step forward and a step back. Layers through time are made of it by
 * `unroll` and `backThroughTime`.
 */
import type { Vector } from '../matrix';

/** A step forward, with what a step back will need of it. */
export interface Step<Memo> {
  readonly state: Vector;
  readonly memo: Memo;
}

/**
 * A cell with its weights. Its state is one list of numbers, of which the first `units` are what it
 * shows to the outside; further ones, such as a memory of its own, may follow.
 *
 * @typeParam Memo what a step back needs of the step forward
 * @typeParam Gradients derivatives for the weights, in the shapes of the weights
 */
export interface RecurrentCell<Memo, Gradients> {
  readonly units: number;
  readonly stateSize: number;
  /**
   * One time step.
   * @param x the input
   * @param state of `stateSize` numbers
   * @param time which step of the sequence it is, from 0, for a cell that is held differently at some
   */
  readonly step: (x: Vector, state: Vector, time?: number) => Step<Memo>;
  /**
   * The way back through one step.
   * @param delta ∂L/∂state after the step
   * @param sums ∂L/∂weights, which the step's share is added to
   * @returns ∂L/∂x, and ∂L/∂state before the step
   */
  readonly back: (
    memo: Memo,
    delta: Vector,
    sums: Gradients,
  ) => { readonly x: Vector; readonly state: Vector };
  /** Gradients of nothing, to add to. */
  readonly noGradients: () => Gradients;
}
