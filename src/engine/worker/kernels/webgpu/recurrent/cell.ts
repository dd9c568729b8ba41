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
  /** Forward: whether the gradient will follow. */
  readonly keep: boolean;
  /** Backward: whether the second state, too, has a gradient. */
  readonly both: boolean;
}

export interface SequenceCell {
  readonly name: 'Lstm' | 'Gru' | 'SimpleRnn';
  readonly gates: number;
  /** The output first. */
  readonly states: readonly string[];
  /** Floats for each unit and step that the forward shader keeps for the gradient. */
  readonly kept: number;
  /** Of `kept`, `h` and `h0`, what the backward shader reads beside the gradients. */
  readonly rereads: readonly string[];
  measureMemory(units: number, threads: number): { forward: Memory; backward: Memory };
  /**
   * The body of a shader that knows `thread` and `first`, the first of its rows. It reads z, which is
   * x·W + b [steps, batch, gates·units], and weights [units, gates·units].
   */
  writeForward(plan: Plan, variant: Variant): string;
  /** Likewise, back through time; weights are [gates·units, units] here, and dz is written. */
  writeBackward(plan: Plan, variant: Variant): string;
}
