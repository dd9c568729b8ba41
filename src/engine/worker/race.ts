/** A short race of two backends on the training steps of a tiny and of a small network. */
import * as tf from '@tensorflow/tfjs-core';
import type { RaceResult } from '../wire/race-rules';

/** Milliseconds that the timed rounds may take, once both backends have warmed up. */
const patience = 300;
const fewestRounds = 3;
const mostRounds = 15;
/** Steps between two readbacks: cells read what they report while they go on. */
const stepsPerSample = 4;

interface Network {
  readonly widths: readonly number[];
  readonly batch: number;
}

/** 2-8-8-1 on ten points, and a network near the limit of what is raced for. */
const networks: readonly [Network, Network] = [
  { widths: [2, 8, 8, 1], batch: 10 },
  { widths: [16, 64, 24, 1], batch: 64 },
];

type Racers = readonly [first: string, second: string];

/** Forward, and both gradients, of every layer's product. */
export function countOperations({ widths, batch }: Network): number {
  return widths.slice(1).reduce((sum, width, layer) => sum + 6 * batch * widths[layer]! * width, 0);
}

interface Trainer {
  train(): Promise<void>;
  dispose(): void;
}

/** A network with Adam on the backend in use; `train` takes some steps and reads the last loss. */
function makeTrainer({ widths, batch }: Network): Trainer {
  const weights = tf.tidy(() =>
    widths.slice(1).map((width, layer) => {
      const initial = tf.randomUniform([widths[layer]!, width], -0.5, 0.5, 'float32', layer + 1);
      return [tf.variable(initial), tf.variable(tf.zeros([width]))] as const;
    }),
  );
  const x = tf.randomUniform([batch, widths[0]!], -1, 1, 'float32', 9);
  const y = tf.randomUniform([batch, 1], -1, 1, 'float32', 10);
  const optimizer = tf.train.adam(0.01);
  const variables = weights.flat();
  const lossOf = () =>
    tf.tidy(() => {
      const output = weights.reduce<tf.Tensor>(
        (input, [w, b]) => tf.tanh(tf.add(tf.matMul(input as tf.Tensor2D, w), b)),
        x,
      );
      return tf.mean<tf.Scalar>(tf.squaredDifference(output, y));
    });
  return {
    async train() {
      for (let step = 1; step < stepsPerSample; step++) {
        optimizer.minimize(lossOf, false, variables);
      }
      const loss = optimizer.minimize(lossOf, true, variables)!;
      await loss.data();
      loss.dispose();
    },
    dispose() {
      optimizer.dispose();
      tf.dispose([x, y, ...variables]);
    },
  };
}

function median(samples: readonly number[]): number {
  return [...samples].sort((a, b) => a - b)[Math.floor(samples.length / 2)] ?? NaN;
}

/** Milliseconds a step of one network on both backends, in turn; `allowance` is for the timed rounds. */
async function raceOnce(network: Network, racers: Racers, allowance: number): Promise<number[]> {
  const trainers: Trainer[] = [];
  const times = racers.map((): number[] => []);
  try {
    for (const name of racers) {
      await tf.setBackend(name);
      const trainer = makeTrainer(network);
      trainers.push(trainer);
      // Compiles shaders and hot code.
      await trainer.train();
      await trainer.train();
    }
    const end = performance.now() + allowance;
    for (let round = 0; round < mostRounds; round++) {
      if (round >= fewestRounds && performance.now() >= end) break;
      for (const [racer, name] of racers.entries()) {
        await tf.setBackend(name);
        const begin = performance.now();
        await trainers[racer]!.train();
        times[racer]!.push((performance.now() - begin) / stepsPerSample);
      }
    }
  } finally {
    for (const trainer of trainers) trainer.dispose();
  }
  return times.map(median);
}

/**
 * Races two backends that have been started; the one in use afterwards is either.
 * @param racers what stands in the results as wasm and as webgpu
 */
export async function raceBackends(
  racers: Racers = ['wasm', 'webgpu'],
): Promise<[small: RaceResult, large: RaceResult]> {
  const results: RaceResult[] = [];
  for (const network of networks) {
    const [wasm, webgpu] = (await raceOnce(network, racers, patience / networks.length)) as [
      number,
      number,
    ];
    results.push({ operations: countOperations(network), wasm, webgpu });
  }
  return results as [RaceResult, RaceResult];
}
