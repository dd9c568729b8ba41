/** The state of the neuron's figure and every way in which dragging, typing or a run changes it. */
import { activations, type ActivationName } from '@/math/activation';
import { crossEntropyOfLogit } from '@/math/cross-entropy';
import { fire, weightedSum } from '@/math/neuron';
import { footOnLine, signedDistance, type Point, type Square } from '@/math/plane-line';
import { clamp, norm, roundTo } from '@/math/vector';

export const gateNames = ['and', 'or', 'xor'] as const;
export type GateName = (typeof gateNames)[number];

export interface LabelledPoint {
  readonly x: Point;
  readonly target: 0 | 1;
}

const corners: readonly Point[] = [
  [0, 0],
  [0, 1],
  [1, 0],
  [1, 1],
];

const truth: Readonly<Record<GateName, readonly (0 | 1)[]>> = {
  and: [0, 0, 0, 1],
  or: [0, 1, 1, 1],
  xor: [0, 1, 1, 0],
};

export interface NeuronState {
  readonly w: Point;
  readonly b: number;
  readonly x: Point;
  readonly activation: ActivationName;
  readonly gate: GateName | 'none';
  /** The line's handle and the foot of its normal stand at the point of the line nearest to this. */
  readonly anchor: Point;
}

export const start: NeuronState = {
  w: [0.5, -0.3],
  b: 0.1,
  x: [0.7, 0.4],
  activation: 'sigmoid',
  gate: 'and',
  anchor: [0.1, 1.1],
};

/** What the plane shows. */
export const plane: Square = { min: -1, max: 2 };
/** A weight lies in [−limits.weight, limits.weight], the bias likewise: wide enough for a line anywhere in the plane. */
export const limits = { weight: 10, bias: 40 };
/** What dragging and typing round to. */
const grain = 0.01;
/** Handles stay this far inside the plane, so that they can always be reached. */
const inset = 0.12;

function limitWeight(value: number): number {
  return roundTo(clamp(value, -limits.weight, limits.weight), grain);
}

function limitBias(value: number): number {
  return roundTo(clamp(value, -limits.bias, limits.bias), grain);
}

function limitInput(value: number): number {
  return roundTo(clamp(value, plane.min, plane.max), grain);
}

function replaceAt(pair: Point, index: 0 | 1, value: number): Point {
  return index === 0 ? [value, pair[1]] : [pair[0], value];
}

export function setWeight(state: NeuronState, index: 0 | 1, value: number): NeuronState {
  return { ...state, w: replaceAt(state.w, index, limitWeight(value)) };
}

export function setBias(state: NeuronState, value: number): NeuronState {
  return { ...state, b: limitBias(value) };
}

export function setInput(state: NeuronState, index: 0 | 1, value: number): NeuronState {
  return { ...state, x: replaceAt(state.x, index, limitInput(value)) };
}

export function moveInput(state: NeuronState, to: Point): NeuronState {
  return { ...state, x: [limitInput(to[0]), limitInput(to[1])] };
}

/** Weights and bias times a factor: the line stays, the slope across it changes. */
export function scaleParameters(state: NeuronState, factor: number): NeuronState {
  const [w0, w1] = state.w;
  return {
    ...state,
    w: [limitWeight(w0 * factor), limitWeight(w1 * factor)],
    b: limitBias(state.b * factor),
  };
}

/** Slides the line, without turning it, until it passes through a point: b = −w·p. */
export function moveLine(state: NeuronState, through: Point): NeuronState {
  return {
    ...state,
    b: limitBias(-weightedSum({ w: state.w, b: 0 }, through)),
    anchor: through,
  };
}

/** Where the line's handle stands: on the line where that can be seen, else at the border nearest to it. */
export function lineHandle({ w, b, anchor }: NeuronState): Point {
  const foot = footOnLine(w, b, anchor);
  return [limitHandle(foot[0]), limitHandle(foot[1])];
}

function limitHandle(value: number): number {
  return clamp(value, plane.min + inset, plane.max - inset);
}

/** The arrow cannot be drawn to scale (‖w‖ goes up to 14), so its length saturates: 0.4 … 1.2. */
const arrow = { shortest: 0.4, growth: 0.8, half: 3 };

function arrowLength(size: number): number {
  return arrow.shortest + (arrow.growth * size) / (size + arrow.half);
}

/** The inverse of `arrowLength`, up to the limit of a weight. */
function sizeOfArrow(length: number): number {
  const share = clamp(
    (length - arrow.shortest) / arrow.growth,
    0,
    limits.weight / (limits.weight + arrow.half),
  );
  return (arrow.half * share) / (1 - share);
}

/** The tip of the normal's arrow, which points the way w does; to the right when w = 0. */
export function normalTip(state: NeuronState): Point {
  const base = lineHandle(state);
  const size = norm(state.w);
  const [ux, uy] = size === 0 ? [1, 0] : [state.w[0] / size, state.w[1] / size];
  const length = arrowLength(size);
  return [base[0] + ux * length, base[1] + uy * length];
}

/** Weights such that the arrow's tip lies at a point; the line turns about the arrow's foot, so b follows. */
export function moveNormal(state: NeuronState, tip: Point): NeuronState {
  const base = lineHandle(state);
  const [dx, dy] = [tip[0] - base[0], tip[1] - base[1]];
  const length = Math.hypot(dx, dy);
  if (length === 0) return state;
  const size = sizeOfArrow(length);
  return turnAbout(state, base, [(dx / length) * size, (dy / length) * size]);
}

/** Adds to the weights; the line turns about the arrow's foot. */
export function nudgeNormal(state: NeuronState, by: Point): NeuronState {
  return turnAbout(state, lineHandle(state), [state.w[0] + by[0], state.w[1] + by[1]]);
}

function turnAbout(state: NeuronState, base: Point, weights: Point): NeuronState {
  const w: Point = [limitWeight(weights[0]), limitWeight(weights[1])];
  return moveLine({ ...state, w }, base);
}

/** Parameters that a run found, to three decimals so that they can be read. */
export function followRun(state: NeuronState, w: Point, b: number): NeuronState {
  return { ...state, w: [roundTo(w[0], 0.001), roundTo(w[1], 0.001)], b: roundTo(b, 0.001) };
}

/** The gate whose truth table these four targets are, in the order 00, 01, 10, 11. */
export function recogniseGate(targets: readonly number[]): GateName | undefined {
  return gateNames.find((gate) => truth[gate].every((target, i) => target === targets[i]));
}

export function pointsOf(gate: NeuronState['gate']): readonly LabelledPoint[] {
  if (gate === 'none') return [];
  return corners.map((x, i) => ({ x, target: truth[gate][i]! }));
}

/** Right when the neuron is on the firing side of its line (z ≥ 0) exactly for target 1. */
export function isRight(state: NeuronState, { x, target }: LabelledPoint): boolean {
  return Number(weightedSum(state, x) >= 0) === target;
}

export interface NeuronReading {
  readonly z: number;
  readonly y: number;
  /** Signed distance of the input from the line; NaN without a line. */
  readonly distance: number;
  readonly right: number;
  readonly total: number;
  /** Mean binary cross-entropy over the points, where the activation is the sigmoid. */
  readonly loss: number | null;
}

/** Everything the figure writes out, computed from its state. */
export function readNeuron(state: NeuronState): NeuronReading {
  const points = pointsOf(state.gate);
  const z = weightedSum(state, state.x);
  const losses = points.map(({ x, target }) => crossEntropyOfLogit(weightedSum(state, x), target));
  return {
    z,
    y: activations[state.activation].output(z),
    distance: signedDistance(state.w, state.b, state.x),
    right: points.filter((point) => isRight(state, point)).length,
    total: points.length,
    loss:
      state.activation === 'sigmoid' && points.length > 0
        ? losses.reduce((sum, loss) => sum + loss, 0) / points.length
        : null,
  };
}

/** The values that the colours' two ends and middle stand for, with each activation. */
export const outputRange: Readonly<Record<ActivationName, readonly [number, number]>> = {
  step: [0, 1],
  sigmoid: [0, 1],
  tanh: [-1, 1],
  relu: [-2, 2],
  linear: [-2, 2],
};

export function outputAt(state: NeuronState, x: Point): number {
  return fire(state, x);
}
