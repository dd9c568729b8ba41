// Epochs of a 2-8-8-1 network on 250 points in batches of 10: typed arrays against a graph of objects,
// from the same weights and over the same points.
import { Mlp } from '../src/math/mlp/mlp';
import { seededRandom } from '../src/math/random';
import { measureInTurn } from './measure';
import { copyParameters, findLargestDifference } from './network-agreement';
import {
  backProp,
  buildNetwork,
  forwardProp,
  square,
  tanh,
  updateWeights,
  type Network,
} from './object-network';

const POINTS = 250;
const BATCH = 10;
const RATE = 0.03;
/** Epochs that make one sample. */
const EPOCHS = 100;
/** The most by which a parameter of one network may differ from the other's after the same epoch. */
const TOLERANCE = 1e-9;

interface Point {
  readonly x: number;
  readonly y: number;
  readonly label: number;
}

/** What the objects' network sees of a point; like the playground, it works this out for every sample. */
const features = [(x: number, _y: number) => x, (_x: number, y: number) => y];

function constructInput(x: number, y: number): number[] {
  const input: number[] = [];
  for (const feature of features) input.push(feature(x, y));
  return input;
}

function drawPoints(random: () => number): Point[] {
  return Array.from({ length: POINTS }, () => {
    const [x, y] = [2 * random() - 1, 2 * random() - 1];
    return { x, y, label: x * y > 0 ? 1 : -1 };
  });
}

function trainObjects(network: Network, points: readonly Point[]): void {
  points.forEach((point, i) => {
    forwardProp(network, constructInput(point.x, point.y));
    backProp(network, point.label, square);
    if ((i + 1) % BATCH === 0) updateWeights(network, RATE, 0);
  });
}

/** The ratio of epochs in equal time, with the medians behind it in epochs a second. */
export async function benchSmallNetwork(rounds: number) {
  const random = seededRandom(1);
  const points = drawPoints(random);
  const typed = new Mlp({
    inputs: 2,
    layers: [
      { units: 8, activation: 'tanh' },
      { units: 8, activation: 'tanh' },
      { units: 1, activation: 'tanh' },
    ],
    loss: 'mean-squared-error',
    optimiser: { type: 'sgd' },
    batch: BATCH,
    seed: 1,
  });
  const x = Float64Array.from(points.flatMap((point) => [point.x, point.y]));
  const y = Float64Array.from(points, (point) => point.label);
  const batches = Array.from({ length: POINTS / BATCH }, (_, i) => ({
    x: x.subarray(2 * i * BATCH, 2 * (i + 1) * BATCH),
    y: y.subarray(i * BATCH, (i + 1) * BATCH),
  }));
  // Half the rate: the objects' error is ½(ŷ − y)², ours (ŷ − y)².
  const trainTyped = () => {
    for (const batch of batches) typed.train(batch.x, batch.y, BATCH, RATE / 2);
  };

  const objects = buildNetwork([2, 8, 8, 1], tanh, null, random);
  copyParameters(typed, objects);
  trainObjects(objects, points);
  trainTyped();
  const difference = findLargestDifference(typed, objects);
  if (!(difference <= TOLERANCE)) throw new Error(`The networks differ by ${difference}`);

  const times = await measureInTurn(
    {
      objects: () => {
        for (let epoch = 0; epoch < EPOCHS; epoch++) trainObjects(objects, points);
      },
      typed: () => {
        for (let epoch = 0; epoch < EPOCHS; epoch++) trainTyped();
      },
    },
    rounds,
  );
  const perSecond = (milliseconds: number) => (EPOCHS / milliseconds) * 1000;
  return {
    what: '2-8-8-1 on 250 points: epochs, ours ÷ objects',
    value: times.objects.median / times.typed.median,
    detail: `${perSecond(times.typed.median).toFixed(0)} ÷ ${perSecond(times.objects.median).toFixed(0)} a second`,
  };
}
