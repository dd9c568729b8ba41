// What sets one recurrent cell apart from the others: its shaders and what they keep.
import type { Plan } from './plan';

/** Floats of workgroup memory for each row of a plan, by the names of arrays. */
export type Memory = Readonly<Record<string, number>>;

export interface Variant {
  /** Whether the gates are hard sigmoids. */
  readonly hard: boolean;
  /** Whether there is a mask. */
  readonly masked: boolean;
  /** Whether there are initial states; otherwise they are zero. */
  readonly initial: boolean;
  /** Whether h, or its gradient, is there for every step; otherwise for the last one. */
  readonly everyStep: boolean;
  /** Whether the states that a step starts from are multiplied by dropout. */
  readonly dropping: boolean;
  /** Forward: whether the gradient will follow. */
  readonly keep: boolean;
  /** Backward: whether the second state has a gradient. */
  readonly second: boolean;
}

export interface SequenceCell {
  readonly name: 'Lstm' | 'Gru' | 'SimpleRnn';
  readonly gates: number;
  /** The output first. */
  readonly states: readonly string[];
  /**
   * Values for each unit and step that the forward shader keeps for the gradient. The last is h_{t−1},
   * or what dropout left of it, which U's gradient is made of; a GRU's candidate has r ⊙ h_{t−1}
   * instead, the last but one.
   */
  readonly kept: number;
  measureMemory(
    units: number,
    threads: number,
    dropping: boolean,
  ): { forward: Memory; backward: Memory };
  /**
   * The body of a shader that knows `thread` and `first`, the first of its rows. It reads z, which is
   * x·W + b [steps, batch, gates·units], weights [units, gates·units], mask [steps, batch], dropout
   * [batch, units] and the initial states, and writes h [steps or 1, batch, units], other states [1, batch, units] and
   * kept [steps, batch, kept·units].
   */
  writeForward(plan: Plan, variant: Variant): string;
  /**
   * Likewise, back through time: it reads kept, weights [gates·units, units], mask, dropout and the
   * gradients of the states, and writes dz, that of z, and those of the initial states.
   */
  writeBackward(plan: Plan, variant: Variant): string;
}
