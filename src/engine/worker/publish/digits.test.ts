/** Models small enough to be worked out by hand, asked everything that a page may ask. */
import * as tf from '@tensorflow/tfjs';
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { digits } from '../../wire/questions/digits';
import { ask } from '../../wire/questions/kind';
import type { ImageBatch, ImageSet } from '../data-sets';
import { publishDigits } from './digits';

const side = 28;
const pixels = side * side;
/** Of image `i` the pixel `i` has ink, and its class is `i % 10`. */
const labels = Uint8Array.from({ length: 12 }, (_, i) => i % 10);

function imageOf(place: number): Float32Array {
  const image = new Float32Array(pixels);
  image[place] = 1;
  return image;
}

function imagesAt(places: readonly number[]): ImageBatch {
  const values = places.map((place) => [...imageOf(place)]);
  return {
    size: places.length,
    x: tf.tensor4d(values.flat(), [places.length, side, side, 1]),
    y: tf.tidy(
      () =>
        tf.oneHot(
          tf.tensor1d(
            places.map((place) => labels[place]!),
            'int32',
          ),
          10,
        ) as tf.Tensor2D,
    ),
  };
}

const test: ImageSet = {
  size: labels.length,
  labels,
  next: () => imagesAt([0]),
  batch: (start, size) =>
    imagesAt([...labels.keys()].slice(start, Math.min(labels.length, start + size))),
  pick: (places) => imagesAt([...Array.from(places)]),
};

/** Dense weights that give pixel `i` the logit 2 at its class; all images but the last are read rightly. */
function makeModel(activation?: 'softmax', scale = 1): tf.LayersModel {
  const dense = tf.layers.dense({ units: 10, activation });
  const model = tf.sequential({
    layers: [tf.layers.flatten({ inputShape: [side, side, 1] }), dense],
  });
  const kernel = new Float32Array(pixels * 10);
  for (const [place, label] of labels.entries()) {
    kernel[place * 10 + (place === 11 ? 4 : label)] = 2 * scale;
  }
  tf.tidy(() => dense.setWeights([tf.tensor2d(kernel, [pixels, 10]), tf.zeros([10])]));
  return model;
}

function publish(model: tf.LayersModel) {
  const handlers = new Map<string, (input: unknown) => unknown>();
  const called: string[] = [];
  const published = publishDigits(model, test, {
    serve: (name, handler) => handlers.set(name, handler),
    save: (saved) => Promise.resolve(void called.push(`save ${saved === model}`)),
    download: (saved) => Promise.resolve(void called.push(`download ${saved === model}`)),
  });
  const session = {
    ask: async (name: string, input: unknown) => await handlers.get(name)!(input),
  };
  return { published, session, called };
}

let tensors = 0;

beforeAll(async () => {
  await tf.setBackend('cpu');
});
beforeEach(() => {
  tf.engine().startScope();
  tensors = tf.memory().numTensors;
});
afterEach(() => tf.engine().endScope());

/** Softmax of a logit 2 beside nine of 0, and of one of those. */
const right = Math.exp(2) / (Math.exp(2) + 9);
const wrong = 1 / (Math.exp(2) + 9);

describe('a published model of digits', () => {
  it('tells its logits, and keeps no tensor of its own', async () => {
    const { session } = publish(makeModel());
    const before = tf.memory().numTensors;
    const logits = await ask(session, digits, 'predict', imageOf(3));
    expect([...logits]).toEqual([0, 0, 0, 2, 0, 0, 0, 0, 0, 0]);
    expect(tf.memory().numTensors).toBe(before);
    expect(before).toBeGreaterThan(tensors);
  });

  it('that ends in softmax tells logits which give its probabilities again', async () => {
    const { session } = publish(makeModel('softmax'));
    const logits = await ask(session, digits, 'predict', imageOf(3));
    expect(Math.exp(logits[3]!)).toBeCloseTo(right, 6);
    expect(Math.exp(logits[0]!)).toBeCloseTo(wrong, 6);
  });

  it('is judged on every test image', async () => {
    const { published, session } = publish(makeModel());
    expect(await ask(session, digits, 'lastTest', null)).toBeNull();
    const before = tf.memory().numTensors;
    const { accuracy, loss, confusion } = await published.test();
    expect(tf.memory().numTensors).toBe(before);
    expect(accuracy).toBeCloseTo(11 / 12, 12);
    expect(loss).toBeCloseTo((-11 * Math.log(right) - Math.log(wrong)) / 12, 6);
    expect(confusion[1]![4]).toBe(1);
    const answer = await ask(session, digits, 'lastTest', null);
    expect([...answer!.predicted]).toEqual([...labels.slice(0, 11), 4]);
    expect(answer!.confidences[11]).toBeCloseTo(right, 6);
    expect(answer!.losses[11]).toBeCloseTo(-Math.log(wrong), 6);
    expect(await ask(session, digits, 'test', null)).toEqual(answer);
  });

  it('that has diverged says so instead of a verdict', async () => {
    const { published } = publish(makeModel(undefined, Number.NaN));
    await expect(published.test()).rejects.toThrow('it has diverged');
  });

  it('hands out test images as bytes, in the order asked for', async () => {
    const { session } = publish(makeModel());
    const bytes = await ask(session, digits, 'images', [7, 2]);
    expect(bytes).toHaveLength(2 * pixels);
    expect([bytes[7], bytes[pixels + 2]]).toEqual([255, 255]);
    expect(bytes.reduce((sum, value) => sum + value, 0)).toBe(510);
  });

  it('tells what each layer makes of an image, and the weights of a convolution', async () => {
    const convolution = tf.layers.conv2d({ filters: 2, kernelSize: 3, useBias: false });
    const { session } = publish(
      tf.sequential({
        layers: [
          tf.layers.inputLayer({ inputShape: [side, side, 1] }),
          convolution,
          tf.layers.maxPooling2d({ poolSize: 2 }),
          tf.layers.dropout({ rate: 0.5 }),
          tf.layers.flatten(),
          tf.layers.dense({ units: 10 }),
        ],
      }),
    );
    const features = await ask(session, digits, 'features', imageOf(29));
    expect(features.map(({ kind, shape }) => `${kind} ${shape.join('×')}`)).toEqual([
      'convolution 26×26×2',
      'max-pool 13×13×2',
      'other 13×13×2',
      'flatten 338',
      'dense 10',
    ]);
    const { shape, kernel, bias } = await ask(session, digits, 'weights', 0);
    expect(shape).toEqual([3, 3, 1, 2]);
    expect([...kernel]).toEqual([...convolution.getWeights()[0]!.dataSync()]);
    expect([...bias]).toEqual([0, 0]);
    // The ink is at row 1, column 1: the first pixel of a map is the kernel's middle.
    expect([...features[0]!.values.slice(0, 2)]).toEqual([...kernel.slice(8, 10)]);
    await expect(ask(session, digits, 'weights', 1)).rejects.toThrow('not a convolution');
  });

  it('is kept and downloaded where the page asks for it', async () => {
    const { session, called } = publish(makeModel());
    await ask(session, digits, 'save', null);
    await ask(session, digits, 'download', null);
    expect(called).toEqual(['save true', 'download true']);
  });

  it('is asked about images of its own size only', async () => {
    const { session } = publish(makeModel());
    const question = ask(session, digits, 'predict', new Float32Array(10));
    await expect(question).rejects.toThrow('An image has 784 pixels.');
  });
});
