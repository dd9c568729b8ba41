/** Has a model of digits read a set of images, and counts what it got right. */
import * as tf from '@tensorflow/tfjs-core';
import type { LayersModel } from '@tensorflow/tfjs-layers';
import { digitCount } from '../../../data/mnist-format';
import { accuracyOf, countConfusions, type ConfusionMatrix } from '../../../math/confusion';
import { crossEntropy, softmax } from '../../../math/softmax';
import type { ImageSet } from '../data-sets';

export interface TestResult {
  readonly loss: number;
  /** Share of the images read rightly. */
  readonly accuracy: number;
  /** `confusion[digit][reading]`: how many. */
  readonly confusion: ConfusionMatrix;
}

export interface PublishedModel {
  /** Has the model read every test image; the figures show this result. */
  test(): Promise<TestResult>;
}

/** What was read in each image, in the set's own order. */
export interface Readings {
  readonly labels: Uint8Array;
  readonly predicted: Uint8Array;
  /** Probability of what was read. */
  readonly confidences: Float32Array;
  /** Cross-entropy of the right digit, in nats. */
  readonly losses: Float32Array;
}

/** Images in one forward pass: few enough that feature maps take some tens of megabytes. */
const imagesAtOnce = 250;

const divergedMessage =
  'The outputs of the model are NaN: it has diverged. Lower the learning rate and run it again.';

export function summarize({ labels, predicted, losses }: Readings): TestResult {
  const confusion = countConfusions(labels, predicted, digitCount);
  const loss = losses.reduce((sum, value) => sum + value, 0) / losses.length;
  return { loss, accuracy: accuracyOf(confusion), confusion };
}

/** The model's output as logits; of probabilities the logarithm is one choice of logits. */
export function toLogits(model: LayersModel, output: tf.Tensor): tf.Tensor {
  const endsInSoftmax =
    model.layers[model.layers.length - 1]?.getConfig()['activation'] === 'softmax';
  return endsInSoftmax ? tf.log(tf.maximum(output, 1e-37)) : output;
}

/** @throws where the model has diverged */
export async function judgeDigits(model: LayersModel, test: ImageSet): Promise<Readings> {
  const predicted = new Uint8Array(test.size);
  const confidences = new Float32Array(test.size);
  const losses = new Float32Array(test.size);
  for (let start = 0; start < test.size; start += imagesAtOnce) {
    const { x, y, size } = test.batch(start, imagesAtOnce);
    const logits = await readOnce(
      tf.tidy(() => toLogits(model, model.predict(x, { batchSize: size }) as tf.Tensor)),
    );
    tf.dispose([x, y]);
    for (let row = 0; row < size; row++) {
      const scores = logits.subarray(row * digitCount, (row + 1) * digitCount);
      const probabilities = softmax(scores);
      const confidence = Math.max(...probabilities);
      if (Number.isNaN(confidence)) throw new Error(divergedMessage);
      const index = start + row;
      predicted[index] = probabilities.indexOf(confidence);
      confidences[index] = confidence;
      losses[index] = crossEntropy(scores, test.labels[index]!);
    }
  }
  return { labels: test.labels.slice(), predicted, confidences, losses };
}

/** The values of a tensor that nothing else needs. */
export async function readOnce(tensor: tf.Tensor): Promise<Float32Array> {
  const values = Float32Array.from(await tensor.data());
  tensor.dispose();
  return values;
}
