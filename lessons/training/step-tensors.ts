/** One training step opened up: every tensor that it reads or makes, as rows of numbers. */
import { classes, features } from './birds';
import { gather, type Training } from './model';
import { backward, forward, hidden, meanLoss, offsets } from './network';

export type Matrix = readonly (readonly number[])[];

/** Named as in the lesson; `d` before a name is the loss's derivative by it, `next` what a parameter becomes. */
export interface StepTensors {
  /** Measurements of the batch, and the mean and deviation of the training set. */
  readonly raw: Matrix;
  readonly mean: Matrix;
  readonly deviation: Matrix;
  readonly X: Matrix;
  readonly Y: Matrix;
  readonly W1: Matrix;
  readonly b1: Matrix;
  readonly W2: Matrix;
  readonly b2: Matrix;
  readonly Z1: Matrix;
  readonly A1: Matrix;
  readonly Z2: Matrix;
  readonly P: Matrix;
  readonly losses: Matrix;
  readonly loss: Matrix;
  readonly dZ2: Matrix;
  readonly dW2: Matrix;
  readonly db2: Matrix;
  readonly dA1: Matrix;
  readonly dZ1: Matrix;
  readonly dW1: Matrix;
  readonly db1: Matrix;
  readonly nextW1: Matrix;
  readonly nextb1: Matrix;
  readonly nextW2: Matrix;
  readonly nextb2: Matrix;
}
export type TensorId = keyof StepTensors;
export type ParameterId = 'W1' | 'b1' | 'W2' | 'b2';
export const parameterIds: readonly ParameterId[] = ['W1', 'b1', 'W2', 'b2'];

export interface OpenStep {
  readonly tensors: StepTensors;
  /** The species of the birds in the batch. */
  readonly labels: readonly number[];
  /** The loss of the same batch when the step is done. */
  readonly lossAfter: number;
}

function toRows(values: ArrayLike<number>, width: number): Matrix {
  return Array.from({ length: values.length / width }, (_, row) =>
    Array.from({ length: width }, (_, column) => values[row * width + column]!),
  );
}

/** Parameters, or their gradients, tensor by tensor. */
function cutParameters(values: Float64Array): Readonly<Record<ParameterId, Matrix>> {
  return {
    W1: toRows(values.subarray(offsets.W1, offsets.b1), hidden),
    b1: toRows(values.subarray(offsets.b1, offsets.W2), hidden),
    W2: toRows(values.subarray(offsets.W2, offsets.b2), classes),
    b2: toRows(values.subarray(offsets.b2), classes),
  };
}

/** Step k + 1 of a training. */
export function openStep({ split, batches, snapshots }: Training, k: number): OpenStep {
  const places = batches[k]!;
  const batch = gather(split.train, places);
  const w = snapshots[k]!;
  const pass = forward(w, batch);
  const { dZ2, dA1, dZ1, gradient } = backward(w, batch, pass);
  const labels = places.map((i) => split.train.labels[i]!);
  const gradients = cutParameters(gradient);
  const next = cutParameters(snapshots[k + 1]!);
  const P = toRows(pass.P, classes);
  const tensors: StepTensors = {
    raw: places.map((i) => split.train.raw[i]!),
    mean: [split.mean],
    deviation: [split.deviation],
    X: toRows(batch.x, features),
    Y: toRows(batch.y, classes),
    ...cutParameters(w),
    Z1: toRows(pass.Z1, hidden),
    A1: toRows(pass.A1, hidden),
    Z2: toRows(pass.Z2, classes),
    P,
    losses: labels.map((label, row) => [-Math.log(P[row]![label]!)]),
    loss: [[meanLoss(pass, batch)]],
    dZ2: toRows(dZ2, classes),
    dA1: toRows(dA1, hidden),
    dZ1: toRows(dZ1, hidden),
    dW1: gradients.W1,
    db1: gradients.b1,
    dW2: gradients.W2,
    db2: gradients.b2,
    nextW1: next.W1,
    nextb1: next.b1,
    nextW2: next.W2,
    nextb2: next.b2,
  };
  return { tensors, labels, lossAfter: meanLoss(forward(snapshots[k + 1]!, batch), batch) };
}

const h = 1e-5;
const widths = { W1: hidden, b1: hidden, W2: classes, b2: classes } as const;

/** (L(w + h) − L(w − h)) / 2h of one parameter in step k + 1: its derivative without back-propagation. */
export function nudge(
  { split, batches, snapshots }: Training,
  k: number,
  id: ParameterId,
  row: number,
  column: number,
): number {
  const batch = gather(split.train, batches[k]!);
  const at = offsets[id] + row * widths[id] + column;
  const lossAt = (shift: number) => {
    const w = snapshots[k]!.slice();
    w[at] = w[at]! + shift;
    return meanLoss(forward(w, batch), batch);
  };
  return (lossAt(h) - lossAt(-h)) / (2 * h);
}
