/** Whole trainings of the lesson's network, with the parameters kept after every step. */
import { dealBatches } from '@/math/descent';
import { classes, features, splitBirds, type Part, type Split } from './birds';
import { backward, drawParameters, forward, meanLoss, type Batch } from './network';

const weightSeed = 2;
const orderSeed = 1;
const epochs = 10;
/** Divisors of 204, so that no batch is short. */
export const batchSizes = [204, 34, 12, 6, 1] as const;

/** `shuffled` every epoch anew; `sorted` by species; `unsplit`: not shuffled even before the split. */
export const orders = ['shuffled', 'sorted', 'unsplit'] as const;
export type Order = (typeof orders)[number];

export interface TrainingOptions {
  readonly size: number;
  readonly rate: number;
  readonly order: Order;
}

export interface Training extends TrainingOptions {
  readonly split: Split;
  /** Places in the training set, a list for each step. */
  readonly batches: readonly (readonly number[])[];
  /** All 27 parameters before step k + 1; one more than steps. */
  readonly snapshots: readonly Float64Array[];
}

const splits = { true: splitBirds(true), false: splitBirds(false) };

/** Birds of a set as one batch. */
export function gather(part: Part, places: readonly number[]): Batch {
  const pick = (values: Float64Array, width: number) => {
    const picked = new Float64Array(places.length * width);
    places.forEach((place, row) => {
      picked.set(values.subarray(place * width, (place + 1) * width), row * width);
    });
    return picked;
  };
  return { x: pick(part.x, features), y: pick(part.y, classes), rows: places.length };
}

function deal({ labels, size: n }: Part, { size, order }: TrainingOptions) {
  const steps = (epochs * n) / size;
  if (order === 'shuffled') return dealBatches(n, size, steps, orderSeed);
  const sorted = labels.map((_, i) => i).sort((a, b) => labels[a]! - labels[b]!);
  return Array.from({ length: steps }, (_, k) => {
    const from = (k * size) % n;
    return sorted.slice(from, from + size);
  });
}

/** Ten epochs of gradient descent from the same first weights. */
export function train(options: TrainingOptions): Training {
  const split = splits[`${options.order !== 'unsplit'}`];
  const batches = deal(split.train, options);
  let w = drawParameters(weightSeed);
  const snapshots = [w];
  for (const places of batches) {
    const batch = gather(split.train, places);
    const { gradient } = backward(w, batch, forward(w, batch));
    w = w.map((value, i) => value - options.rate * gradient[i]!);
    snapshots.push(w);
  }
  return { ...options, split, batches, snapshots };
}

export interface Judgement {
  /** Mean cross-entropy. */
  readonly loss: number;
  /** Birds whose likeliest species is theirs. */
  readonly right: number;
  readonly size: number;
}

/** How the network with parameters `w` does on a set. */
export function judge(w: Float64Array, { x, y, labels, size }: Part): Judgement {
  const batch = { x, y, rows: size };
  const pass = forward(w, batch);
  const right = labels.filter((label, row) => {
    const shares = pass.P.subarray(row * classes, (row + 1) * classes);
    return shares[label] === Math.max(...shares);
  });
  return { loss: meanLoss(pass, batch), right: right.length, size };
}

export interface Curves {
  readonly steps: readonly number[];
  readonly train: readonly number[];
  readonly validation: readonly number[];
}

const mostPoints = 240;

/** The losses on two whole sets along a training, at no more than some 240 of its steps. */
export function readCurves({ split, snapshots }: Training): Curves {
  const every = Math.ceil(snapshots.length / mostPoints);
  const steps = snapshots.flatMap((_, k) =>
    k % every === 0 || k === snapshots.length - 1 ? [k] : [],
  );
  const lossesOn = ({ x, y, size: rows }: Part) =>
    steps.map((k) => meanLoss(forward(snapshots[k]!, { x, y, rows }), { x, y, rows }));
  return { steps, train: lossesOn(split.train), validation: lossesOn(split.validation) };
}
