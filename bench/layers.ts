// Single layers and losses as a training step runs them, forward and back: stock wasm against ours.
import * as tf from '@tensorflow/tfjs-core';
import { layers, metrics, sequential, type Sequential } from '@tensorflow/tfjs-layers';
import type { KernelSets } from './kernel-sets';
import { measureInTurn } from './measure';
import { divideTimes, type Row } from './report';

const BATCH = 64;
const ROUNDS = 7;

type Layer = Parameters<Sequential['add']>[0];

interface LayerCase {
  readonly name: string;
  readonly layer: Layer;
  /** Of one sample. */
  readonly inputShape: readonly number[];
  /** Times that one sample of the measurement runs the layer; stock layer normalisation takes seconds. */
  readonly repeats: number;
}

function listLayers(): LayerCase[] {
  const image = [13, 13, 32];
  const words = [40, 64];
  return [
    { name: 'average pooling', layer: layers.averagePooling2d({}), inputShape: [26, 26, 32] },
    { name: 'global average pooling', layer: layers.globalAveragePooling2d({}), inputShape: image },
    { name: 'global max pooling', layer: layers.globalMaxPooling2d({}), inputShape: image },
    { name: 'upsampling', layer: layers.upSampling2d({}), inputShape: [7, 7, 64] },
    { name: 'batch normalisation', layer: layers.batchNormalization(), inputShape: image },
    {
      name: 'layer normalisation',
      layer: layers.layerNormalization(),
      inputShape: words,
      repeats: 1,
    },
    { name: 'softmax', layer: layers.activation({ activation: 'softmax' }), inputShape: [160, 40] },
    { name: 'tanh', layer: layers.activation({ activation: 'tanh' }), inputShape: image },
    { name: 'leaky ReLU', layer: layers.leakyReLU(), inputShape: image },
    {
      name: 'dense, one position at a time',
      layer: layers.timeDistributed({ layer: layers.dense({ units: 128 }) }),
      inputShape: words,
    },
    {
      name: 'depthwise convolution',
      layer: layers.depthwiseConv2d({ kernelSize: 3 }),
      inputShape: image,
    },
    {
      name: 'transposed convolution',
      layer: layers.conv2dTranspose({ filters: 32, kernelSize: 4, strides: 2, padding: 'same' }),
      inputShape: [7, 7, 64],
    },
  ].map((one) => ({ repeats: 4, ...one }));
}

/** The layer's output and the gradients of its input and weights. */
function makeStep({ layer, inputShape }: LayerCase): { run: () => void; dispose: () => void } {
  const model = sequential();
  model.add(layers.inputLayer({ inputShape: [...inputShape] }));
  model.add(layer);
  const x = tf.randomUniform([BATCH, ...inputShape], -1, 1);
  const variables = model.trainableWeights.map(
    ({ name }) => tf.engine().registeredVariables[name]!,
  );
  const apply = () => model.apply(x, { training: true }) as tf.Tensor;
  const dy = tf.tidy(() => tf.onesLike(apply()));
  return {
    run: () => tf.tidy(() => void tf.grads(apply)([x, ...variables], dy)),
    dispose: () => {
      model.dispose();
      tf.dispose([x, dy]);
    },
  };
}

/** Categorical cross-entropy of predictions for every position, and its gradient. */
function makeLossStep(): { run: () => void; dispose: () => void } {
  const [rows, classes] = [BATCH * 40, 40];
  const predictions = tf.tidy(() => tf.softmax(tf.randomUniform([rows, classes])));
  const targets = tf.tidy(() => {
    const labels = tf.randomUniform<tf.Rank.R1>([rows], 0, classes, 'int32');
    return tf.cast(tf.oneHot(labels, classes), 'float32');
  });
  const loss = tf.grad((p: tf.Tensor) => tf.mean(metrics.categoricalCrossentropy(targets, p)));
  return {
    run: () => tf.tidy(() => void loss(predictions)),
    dispose: () => tf.dispose([predictions, targets]),
  };
}

async function compare(
  sets: KernelSets,
  what: string,
  { run, dispose }: { run: () => void; dispose: () => void },
  repeats: number,
): Promise<Row> {
  const sample = () => {
    for (let time = 0; time < repeats; time++) run();
  };
  const times = await measureInTurn(
    {
      stock: () => {
        sets.useStock();
        sample();
      },
      ours: () => {
        sets.useOurs();
        sample();
      },
    },
    ROUNDS,
  );
  dispose();
  const [stock, ours] = [times.stock.median / repeats, times.ours.median / repeats];
  return divideTimes(`${what}: stock ÷ ours`, stock, ours);
}

/** Leaves our kernels in use. */
export async function benchLayers(sets: KernelSets): Promise<Row[]> {
  sets.useOurs();
  const rows: Row[] = [];
  for (const one of listLayers()) {
    const shape = [BATCH, ...one.inputShape].join('×');
    rows.push(await compare(sets, `${one.name}, ${shape}`, makeStep(one), one.repeats));
  }
  rows.push(await compare(sets, `cross-entropy, ${BATCH}×40 predictions of 40`, makeLossStep(), 4));
  return rows;
}
