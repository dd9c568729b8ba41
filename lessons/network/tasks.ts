/** The figure's four tasks and the network that is put to them. */
import {
  makeCircles,
  makeMoons,
  makeSpirals,
  makeXor,
  type LabelledPoints,
} from '@/math/planar-data';
import { PlaneNetwork } from '@/math/plane-network';

/** What the pictures show of the plane. */
export const square = { min: -3.5, max: 3.5 } as const;
/** Cells along a side of every picture: smooth when magnified, few enough for every frame. */
export const side = 64;
const rate = 0.03;

export const taskNames = ['xor', 'rings', 'moons', 'spirals'] as const;
export type TaskName = (typeof taskNames)[number];

export const unitLimits = { layers: 3, units: 8 } as const;

export const hiddenActivations = ['tanh', 'sigmoid', 'relu', 'linear'] as const;
export type HiddenActivation = (typeof hiddenActivations)[number];

export interface NetworkChoice {
  readonly task: TaskName;
  readonly hidden: readonly number[];
  readonly activation: HiddenActivation;
  readonly seed: number;
}

export const opening = {
  choice: { task: 'rings', hidden: [1], activation: 'tanh', seed: 1 } as NetworkChoice,
  probe: [0.5, -1.5] as const,
};

/** Moves points by `dx`, `dy` and magnifies them, so that every task fills the picture. */
function place(
  { points, classes }: LabelledPoints,
  factor: number,
  [dx, dy] = [0, 0],
): LabelledPoints {
  return {
    points: points.map(([x1, x2]) => [factor * (x1 + dx), factor * (x2 + dy)] as const),
    classes,
  };
}

const makers: Readonly<Record<TaskName, (seed: number) => LabelledPoints>> = {
  xor: (seed) => place(makeXor({ seed }), 1.6),
  rings: (seed) => place(makeCircles({ seed }), 2.6),
  moons: (seed) => place(makeMoons({ seed }), 2, [-0.5, -0.25]),
  spirals: (seed) => place(makeSpirals({ turns: 2, noise: 0.02, seed }), 3),
};

/** 200 points to train on and 200 others. */
export const tasks = Object.fromEntries(
  taskNames.map((name) => [name, { training: makers[name](1), test: makers[name](2) }]),
) as Readonly<
  Record<TaskName, { readonly training: LabelledPoints; readonly test: LabelledPoints }>
>;

export function makeNetwork({ task, hidden, activation, seed }: NetworkChoice): PlaneNetwork {
  return new PlaneNetwork({ hidden, activation, seed, rate, square, side, ...tasks[task] });
}
