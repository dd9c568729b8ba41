// Epochs of a 2-8-8-1 network on 250 points in batches of 10: typed arrays against a graph of objects.
import { Mlp } from '../src/math/mlp/mlp';
import { seededRandom } from '../src/math/random';
import { measureInTurn } from './measure';
import { ObjectNetwork } from './object-network';

const POINTS = 250;
const BATCH = 10;
const RATE = 0.03;
/** Epochs that make one sample. */
const EPOCHS = 60;

/** The ratio of epochs in equal time, with the medians behind it in epochs a second. */
export async function benchSmallNetwork(rounds: number) {
  const random = seededRandom(1);
  const points = Array.from({ length: POINTS }, () => [2 * random() - 1, 2 * random() - 1]);
  const labels = points.map(([first, second]) => (first! * second! > 0 ? 1 : -1));
  const x = Float64Array.from(points.flat());
  const y = Float64Array.from(labels);

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
  const objects = new ObjectNetwork([2, 8, 8, 1], random);
  const batches = Array.from({ length: POINTS / BATCH }, (_, i) => i * BATCH);
  const views = batches.map((start) => ({
    x: x.subarray(2 * start, 2 * (start + BATCH)),
    y: y.subarray(start, start + BATCH),
  }));

  const times = await measureInTurn(
    {
      objects: () => {
        for (let epoch = 0; epoch < EPOCHS; epoch++) {
          for (const start of batches) {
            for (let i = start; i < start + BATCH; i++) objects.accumulate(points[i]!, labels[i]!);
            objects.update(RATE, BATCH);
          }
        }
      },
      typed: () => {
        for (let epoch = 0; epoch < EPOCHS; epoch++) {
          for (const batch of views) typed.train(batch.x, batch.y, BATCH, RATE);
        }
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
