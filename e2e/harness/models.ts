/** Small models, built the same from the same seed, and data for them. */
import * as tf from '@tensorflow/tfjs-core';
import { initializers, layers, sequential, type Sequential } from '@tensorflow/tfjs-layers';
import { fill } from './compare';

export interface Setup {
  readonly model: Sequential;
  readonly loss: string;
  readonly x: tf.Tensor;
  readonly y: tf.Tensor;
}

function seeded(seed: number) {
  return initializers.glorotUniform({ seed });
}

function classes(batch: number, count: number): tf.Tensor {
  const labels = Array.from({ length: batch }, (_, i) => (i * 7) % count);
  return tf.tidy(() => tf.cast(tf.oneHot(tf.tensor1d(labels, 'int32'), count), 'float32'));
}

const builders = {
  /** 2-8-8-1, as for points in a plane. */
  mlp(batch: number): Setup {
    const model = sequential();
    const dense = (units: number, activation: 'tanh' | 'sigmoid', seed: number, inputs?: number) =>
      model.add(
        layers.dense({
          units,
          activation,
          kernelInitializer: seeded(seed),
          inputShape: inputs ? [inputs] : undefined,
        }),
      );
    dense(8, 'tanh', 1, 2);
    dense(8, 'tanh', 2);
    dense(1, 'sigmoid', 3);
    const y = tf.tidy(() => tf.cast(tf.greater(fill([batch, 1], 2), 0), 'float32'));
    return { model, loss: 'binaryCrossentropy', x: fill([batch, 2], 1), y };
  },

  /** conv32-pool-conv64-pool-dense10 on images of a side. */
  cnn(batch: number, side = 28): Setup {
    const model = sequential();
    const conv = (filters: number, seed: number, inputShape?: number[]) =>
      model.add(
        layers.conv2d({
          filters,
          kernelSize: 3,
          activation: 'relu',
          kernelInitializer: seeded(seed),
          inputShape,
        }),
      );
    conv(32, 1, [side, side, 1]);
    model.add(layers.maxPooling2d({ poolSize: 2 }));
    conv(64, 2);
    model.add(layers.maxPooling2d({ poolSize: 2 }));
    model.add(layers.flatten());
    model.add(layers.dense({ units: 10, activation: 'softmax', kernelInitializer: seeded(3) }));
    const x = fill([batch, side, side, 1], 1);
    return { model, loss: 'categoricalCrossentropy', x, y: classes(batch, 10) };
  },

  /** Batch normalisation, strides, padding, average pooling, ELU and leaky ReLU. */
  normalised(batch: number): Setup {
    const model = sequential();
    model.add(
      layers.conv2d({
        filters: 5,
        kernelSize: 3,
        strides: 2,
        padding: 'same',
        // The normalisation takes a bias away again: its gradient would be rounding errors.
        useBias: false,
        kernelInitializer: seeded(1),
        inputShape: [9, 9, 3],
      }),
    );
    model.add(layers.batchNormalization());
    model.add(layers.leakyReLU());
    model.add(
      layers.conv2d({
        filters: 6,
        kernelSize: 2,
        activation: 'elu',
        kernelInitializer: seeded(2),
      }),
    );
    model.add(layers.averagePooling2d({ poolSize: 2 }));
    model.add(layers.flatten());
    model.add(layers.layerNormalization());
    model.add(layers.dense({ units: 4, activation: 'softmax', kernelInitializer: seeded(3) }));
    return {
      model,
      loss: 'categoricalCrossentropy',
      x: fill([batch, 9, 9, 3], 1),
      y: classes(batch, 4),
    };
  },

  lstm(batch: number, steps = 3): Setup {
    const model = sequential();
    model.add(
      layers.lstm({
        units: 6,
        kernelInitializer: seeded(1),
        recurrentInitializer: seeded(2),
        inputShape: [steps, 4],
      }),
    );
    model.add(layers.dense({ units: 3, activation: 'softmax', kernelInitializer: seeded(3) }));
    return {
      model,
      loss: 'categoricalCrossentropy',
      x: fill([batch, steps, 4], 1),
      y: classes(batch, 3),
    };
  },
};

export type ModelName = keyof typeof builders;

export function build(name: ModelName, batch: number, size?: number): Setup {
  return builders[name](batch, size);
}
