/** The first figure's graphs: a squared error in four computations, forwards and then backwards in single steps. */
import {
  computeForwards,
  pushBackwards,
  type Computation,
  type ComputationGraph,
  type Push,
  type Values,
} from '@/math/computation-graph';
import { clamp, roundTo } from '@/math/vector';

/** `twice` uses w as its bias too, so that two paths lead from it to the loss. */
export const sceneNames = ['once', 'twice'] as const;
export type SceneName = (typeof sceneNames)[number];

export const leafNames = ['w', 'x', 'b', 'y'] as const;
export type LeafName = (typeof leafNames)[number];

interface ChainScene {
  readonly graph: ComputationGraph;
  /** Names, layer by layer. */
  readonly layers: readonly (readonly string[])[];
  readonly leaves: Readonly<Record<LeafName, number>>;
}

const product: Computation = { result: 'p', operation: 'multiply', of: ['w', 'x'] };
const error: Computation = { result: 'e', operation: 'subtract', of: ['z', 'y'] };
const loss: Computation = { result: 'L', operation: 'square', of: ['e'] };

export const scenes: Readonly<Record<SceneName, ChainScene>> = {
  once: {
    graph: [product, { result: 'z', operation: 'add', of: ['p', 'b'] }, error, loss],
    layers: [['w', 'x'], ['p', 'b'], ['z', 'y'], ['e'], ['L']],
    leaves: { w: 2, x: 3, b: -4, y: 1 },
  },
  twice: {
    graph: [product, { result: 'z', operation: 'add', of: ['p', 'w'] }, error, loss],
    layers: [['w', 'x'], ['p'], ['z', 'y'], ['e'], ['L']],
    leaves: { w: 2, x: 3, b: 0, y: 7 },
  },
};

/** Four computations forwards, ∂L/∂L = 1, and the same four backwards. */
export const forwardSteps = 4;
export const chainSteps = 2 * forwardSteps + 1;

export interface ChainState {
  readonly scene: SceneName;
  readonly leaves: Readonly<Record<LeafName, number>>;
  readonly step: number;
  /** Replace what a value was handed before instead of adding to it. */
  readonly forget: boolean;
}

export function openChain(scene: SceneName, step: number): ChainState {
  return { scene, leaves: scenes[scene].leaves, step, forget: false };
}

export const chainOpening = openChain('once', forwardSteps);

export const leafLimit = 9;
export const leafGrain = 0.1;

export function setLeaf(state: ChainState, name: LeafName, value: number): ChainState {
  const kept = roundTo(clamp(value, -leafLimit, leafLimit), leafGrain);
  return { ...state, leaves: { ...state.leaves, [name]: kept } };
}

/** The leaves that a scene computes with. */
export function leavesOf(scene: SceneName): readonly LeafName[] {
  const used = new Set(scenes[scene].graph.flatMap(({ of }) => of));
  return leafNames.filter((name) => used.has(name));
}

export interface ChainReading {
  readonly values: Values;
  /** Of the pushes that have been done at this step. */
  readonly derivatives: Values;
  /** What has been computed by name, the leaves among it. */
  readonly known: ReadonlySet<string>;
  /** The computation of a forward step. */
  readonly computed: Computation | null;
  /** The pushes of a backward step; empty when it only sets ∂L/∂L = 1. */
  readonly pushed: readonly Push[] | null;
  /** All pushes up to this step. */
  readonly done: readonly Push[];
  /** (L(v + h) − L(v − h)) / 2h for every leaf v. */
  readonly measured: Values;
}

const h = 1e-5;

/** The slope of the loss by one leaf, from two more runs forwards. */
export function measureSlope({ scene, leaves }: ChainState, name: LeafName): number {
  const lossAt = (value: number) =>
    computeForwards(scenes[scene].graph, { ...leaves, [name]: value })['L']!;
  return (lossAt(leaves[name] + h) - lossAt(leaves[name] - h)) / (2 * h);
}

export function readChain(state: ChainState): ChainReading {
  const { scene, leaves, step, forget } = state;
  const { graph } = scenes[scene];
  const used = leavesOf(scene);
  const values = computeForwards(graph, leaves);
  const { pushes } = pushBackwards(graph, values, !forget);
  const forwards = graph.slice(0, step);
  const backwards = Math.max(0, step - forwardSteps - 1);
  const done = pushes.slice(0, backwards).flat();
  return {
    values,
    derivatives: {
      ...(step > forwardSteps && { L: 1 }),
      ...Object.fromEntries(done.map(({ to, after }) => [to, after])),
    },
    known: new Set([...used, ...forwards.map(({ result }) => result)]),
    computed: step > 0 && step <= forwardSteps ? graph[step - 1]! : null,
    pushed: step > forwardSteps ? (pushes[backwards - 1] ?? []) : null,
    done,
    measured: Object.fromEntries(used.map((name) => [name, measureSlope(state, name)])),
  };
}
