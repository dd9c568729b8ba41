/** The single steps of one training step of the network, and what is known after each. */
import {
  atCorner,
  descend,
  measureGradient,
  parameterIds,
  placeOf,
  runBackwards,
  runForwards,
  startNetwork,
  type Backward,
  type Forward,
  type Network,
  type Unit,
} from './network';

export type Step =
  | { readonly type: 'inputs' }
  /** z and a of a unit. */
  | { readonly type: 'unit'; readonly unit: Unit }
  | { readonly type: 'loss' }
  /** ∂L/∂ŷ. */
  | { readonly type: 'output-slope' }
  /** δ of a unit. */
  | { readonly type: 'delta'; readonly unit: Unit }
  /** ∂L/∂w of the edges that end in a unit. */
  | { readonly type: 'gradients'; readonly unit: Unit }
  | { readonly type: 'update' };

export const steps: readonly Step[] = [
  { type: 'inputs' },
  { type: 'unit', unit: 0 },
  { type: 'unit', unit: 1 },
  { type: 'unit', unit: 2 },
  { type: 'loss' },
  { type: 'output-slope' },
  { type: 'delta', unit: 2 },
  { type: 'gradients', unit: 2 },
  { type: 'delta', unit: 0 },
  { type: 'gradients', unit: 0 },
  { type: 'delta', unit: 1 },
  { type: 'gradients', unit: 1 },
  { type: 'update' },
];

export const lastStep = steps.length - 1;

/** Whether a step has been done when `at` steps were taken. */
export function reached(at: number, type: Step['type'], unit?: Unit): boolean {
  const index = steps.findIndex(
    (step) => step.type === type && (unit === undefined || ('unit' in step && step.unit === unit)),
  );
  return index <= at;
}

export interface NetworkState {
  readonly network: Network;
  readonly step: number;
  readonly rate: number;
}

export const networkOpening: NetworkState = { network: startNetwork, step: 0, rate: 0.1 };

export interface NetworkReading {
  readonly step: Step;
  readonly forward: Forward;
  readonly backward: Backward;
  /** Finite differences, in the order of the parameters. */
  readonly measured: readonly number[];
  /** Whether a parameter's gradient has been computed at this step. */
  readonly hasGradient: (index: number) => boolean;
  readonly updated: Network;
  readonly after: Forward;
  readonly corner: boolean;
}

export function readNetwork({ network, step: at, rate }: NetworkState): NetworkReading {
  const forward = runForwards(network);
  const backward = runBackwards(network, forward);
  const updated = descend(network, backward.gradients, rate);
  return {
    step: steps[at]!,
    forward,
    backward,
    measured: parameterIds.map((_, i) => measureGradient(network, i)),
    hasGradient: (index) => reached(at, 'gradients', placeOf(index).unit),
    updated,
    after: runForwards(updated),
    corner: atCorner(network, forward),
  };
}
