/** Lets the page put questions to a model of digits while it trains and after. */
import * as tf from '@tensorflow/tfjs-core';
import type { LayersModel, layers } from '@tensorflow/tfjs-layers';
import { imageSide } from '../../../data/mnist-format';
import {
  digits,
  type ConvolutionAnswer,
  type LayerFeatures,
  type TestAnswer,
} from '../../wire/questions/digits';
import type { ImageSet } from '../data-sets';
import { judgeDigits, readOnce, summarize, toLogits, type PublishedModel } from './judge-digits';
import { serveKind, type Serve } from './serve-kind';

type Layer = InstanceType<typeof layers.Layer>;

/** What publishing needs of the cell's surroundings. */
export interface PublishTools {
  readonly serve: Serve;
  readonly save: (model: LayersModel) => Promise<void>;
  readonly download: (model: LayersModel) => Promise<void>;
}

/**
 * Serves predictions, feature maps and test results of a model to the page.
 * @param model a chain of layers from [n, 28, 28, 1] to ten logits, or to ten probabilities where
 *   its last activation is softmax
 */
export function publishDigits(
  model: LayersModel,
  test: ImageSet,
  tools: PublishTools,
): PublishedModel {
  let lastTest: TestAnswer | null = null;
  async function judge(): Promise<TestAnswer> {
    lastTest = await judgeDigits(model, test);
    return lastTest;
  }
  serveKind(
    digits,
    {
      predict: (pixels) => readDigit(model, pixels),
      features: (pixels) => readFeatures(model, pixels),
      weights: (layer) => readConvolution(model, layer),
      test: judge,
      lastTest: () => lastTest,
      images: (places) => copyImages(test, places),
      save: () => tools.save(model),
      download: () => tools.download(model),
    },
    tools.serve,
  );
  return { test: async () => summarize(await judge()) };
}

/** Layers that compute something: all but the one that only names the input's shape. */
function layersOf(model: LayersModel): Layer[] {
  return model.layers.filter((layer) => layer.getClassName() !== 'InputLayer');
}

function toImage(pixels: Float32Array): tf.Tensor4D {
  return tf.tensor4d(pixels, [1, imageSide, imageSide, 1]);
}

async function readDigit(model: LayersModel, pixels: Float32Array): Promise<Float32Array> {
  return readOnce(tf.tidy(() => toLogits(model, model.predict(toImage(pixels)) as tf.Tensor)));
}

async function readFeatures(model: LayersModel, pixels: Float32Array) {
  const layers = layersOf(model);
  const outputs = tf.tidy(() => {
    let value: tf.Tensor = toImage(pixels);
    return layers.map((layer) => (value = layer.apply(value) as tf.Tensor));
  });
  return Promise.all(
    outputs.map(async (output, index) => ({
      name: layers[index]!.name,
      kind: kindOf(layers[index]!),
      shape: output.shape.slice(1),
      values: await readOnce(output),
    })),
  );
}

function kindOf(layer: Layer): LayerFeatures['kind'] {
  switch (layer.getClassName()) {
    case 'Conv2D':
      return 'convolution';
    case 'MaxPooling2D':
      return 'max-pool';
    case 'Flatten':
      return 'flatten';
    case 'Dense':
      return 'dense';
    default:
      return 'other';
  }
}

async function readConvolution(model: LayersModel, index: number): Promise<ConvolutionAnswer> {
  const layer = layersOf(model)[index];
  if (layer === undefined || kindOf(layer) !== 'convolution') {
    throw new RangeError(`Layer ${index} is not a convolution.`);
  }
  // The layer owns these tensors: they are read, not disposed.
  const [kernel, bias] = layer.getWeights() as [tf.Tensor4D, tf.Tensor1D?];
  return {
    shape: kernel.shape,
    kernel: Float32Array.from(await kernel.data()),
    bias: bias ? Float32Array.from(await bias.data()) : new Float32Array(kernel.shape[3]),
  };
}

async function copyImages(test: ImageSet, indices: readonly number[]): Promise<Uint8Array> {
  const { x, y } = test.pick(indices);
  y.dispose();
  return Uint8Array.from(await readOnce(x), (ink) => Math.round(ink * 255));
}
