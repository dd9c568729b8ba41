// The same training step by jax-js, which compiles whole steps, and by TensorFlow.js on our kernels:
// from the same weights on the same batch, on wasm, on one thread (jax-js has no more in Node).
import { defaultDevice, init, jit, lax, nn, numpy as np, valueAndGrad } from '@jax-js/jax';
import * as tf from '@tensorflow/tfjs-core';
import { layers, sequential, type Sequential } from '@tensorflow/tfjs-layers';
import { measureInTurn } from './measure';
import { buildCnn, cnnSpecs, makeImages } from './models';
import { divideTimes, type Row } from './report';

const BATCH = 64;
const RATE = 0.05;
/** The most by which the two losses may differ after the same steps, relative to either. */
const TOLERANCE = 1e-3;

type Forward = (x: np.Array, weights: np.Array[]) => np.Array;

interface Contest {
  readonly name: string;
  readonly build: () => Sequential;
  /** From [batch, 28, 28, 1] and the weights in the order of the layers model to logits. */
  readonly forward: Forward;
  /** Training steps that make one sample. */
  readonly steps: number;
}

function buildMlp(): Sequential {
  const model = sequential();
  model.add(layers.flatten({ inputShape: [28, 28, 1] }));
  model.add(layers.dense({ units: 128, activation: 'relu' }));
  model.add(layers.dense({ units: 10, activation: 'softmax' }));
  return model;
}

function dense(x: np.Array, weight: np.Array, bias: np.Array): np.Array {
  return np.matmul(x, weight).add(bias);
}

/** Channels first, as jax-js has it: convolution, ReLU and 2×2 maximum. */
function convolve(x: np.Array, filter: np.Array, bias: np.Array): np.Array {
  const kernel = np.transpose(filter, [3, 2, 0, 1]);
  const z = lax.convGeneralDilated(x, kernel, [1, 1], 'VALID').add(bias.reshape([-1, 1, 1]));
  return lax.reduceWindow(nn.relu(z), (part) => np.max(part), [2, 2], [2, 2]);
}

const contests: readonly Contest[] = [
  {
    name: '784-128-10',
    build: buildMlp,
    forward: (x, [w1, b1, w2, b2]) =>
      dense(nn.relu(dense(x.reshape([BATCH, -1]), w1!, b1!)), w2!, b2!),
    steps: 8,
  },
  {
    name: cnnSpecs[0]!.name,
    build: () => buildCnn(cnnSpecs[0]!),
    forward: (x, [f1, a1, f2, a2, w, b]) => {
      const images = np.transpose(x, [0, 3, 1, 2]);
      const maps = convolve(convolve(images, f1!, a1!), f2!, a2!);
      return dense(np.transpose(maps, [0, 2, 3, 1]).reshape([BATCH, -1]), w!, b!);
    },
    steps: 1,
  },
];

function copy(tensor: tf.Tensor): np.Array {
  return np.array(Float32Array.from(tensor.dataSync()), { shape: tensor.shape });
}

/** One step of plain gradient descent after another; resolves to the loss before the last. */
function makeJaxTraining(forward: Forward, model: Sequential, x: tf.Tensor, y: tf.Tensor) {
  const [images, labels] = [copy(x), copy(y)];
  let weights = model.getWeights().map(copy);
  const lossOf = (w: np.Array[], input: np.Array, output: np.Array) =>
    nn
      .logSoftmax(forward(input, w), 1)
      .mul(output)
      .sum()
      .mul(-1 / BATCH);
  const step = jit((w: np.Array[], input: np.Array, output: np.Array): [np.Array[], np.Array] => {
    const [loss, gradients] = valueAndGrad(lossOf)(
      w.map((one) => one.ref),
      input,
      output,
    );
    return [w.map((one, i) => one.sub(gradients[i]!.mul(RATE))), loss];
  });
  return async (steps: number): Promise<number> => {
    let loss = NaN;
    for (let i = 0; i < steps; i++) {
      const [next, value] = step(weights, images.ref, labels.ref);
      weights = next;
      loss = (await value.data())[0]!;
    }
    return loss;
  };
}

async function compare(contest: Contest, rounds: number): Promise<Row> {
  const { name, build, forward, steps } = contest;
  const model = build();
  model.compile({ optimizer: tf.train.sgd(RATE), loss: 'categoricalCrossentropy' });
  const { x, y } = makeImages(BATCH);
  const trainJax = makeJaxTraining(forward, model, x, y);
  const trainOurs = async (count: number): Promise<number> => {
    let loss = NaN;
    for (let i = 0; i < count; i++) loss = Number(await model.trainOnBatch(x, y));
    return loss;
  };
  const [theirs, own] = [await trainJax(3), await trainOurs(3)];
  if (!(Math.abs(theirs - own) <= TOLERANCE * Math.abs(own))) {
    throw new Error(`${name}: jax-js has a loss of ${theirs}, TensorFlow.js of ${own}`);
  }
  const jax = async () => {
    await trainJax(steps);
  };
  const ours = async () => {
    await trainOurs(steps);
  };
  const times = await measureInTurn({ jax, ours }, rounds);
  model.optimizer.dispose();
  model.dispose();
  tf.dispose([x, y]);
  const what = `${name}, SGD: step, jax-js ÷ ours`;
  return divideTimes(what, times.jax.median / steps, times.ours.median / steps);
}

/** Needs our kernels in use. The convolutions take jax-js seconds a step. */
export async function benchJax(rounds: number): Promise<Row[]> {
  await init('wasm');
  defaultDevice('wasm');
  const rows: Row[] = [];
  for (const contest of contests) rows.push(await compare(contest, rounds));
  return rows;
}
