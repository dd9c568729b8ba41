/** Small models, built the same from the same seed, and data for them. */
import * as tf from '@tensorflow/tfjs-core';
import {
  initializers,
  layers,
  model,
  sequential,
  type LayersModel,
  type SymbolicTensor,
} from '@tensorflow/tfjs-layers';
import { fill } from './compare';

export interface Setup {
  readonly model: LayersModel;
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

  lstm(batch: number, steps = 3, units = 6): Setup {
    const model = sequential();
    model.add(
      layers.lstm({
        units,
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

  /** LSTM(64) over 40 steps. */
  longLstm(batch: number): Setup {
    return builders.lstm(batch, 40, 64);
  },

  /** Words, some masked out, through a GRU and simple cells both ways. */
  words(batch: number, steps = 5): Setup {
    const model = sequential();
    const seeds = (seed: number) => ({
      kernelInitializer: seeded(seed),
      recurrentInitializer: seeded(seed + 1),
    });
    model.add(
      layers.embedding({
        inputDim: 5,
        outputDim: 6,
        maskZero: true,
        inputLength: steps,
        embeddingsInitializer: seeded(1),
      }),
    );
    model.add(layers.gru({ units: 7, returnSequences: true, ...seeds(2) }));
    const layer = layers.simpleRNN({ units: 4, ...seeds(4) });
    model.add(layers.bidirectional({ layer, mergeMode: 'concat' }));
    model.add(layers.dense({ units: 3, activation: 'softmax', kernelInitializer: seeded(6) }));
    return {
      model,
      loss: 'categoricalCrossentropy',
      x: tf.tidy(() => tf.floor(tf.mul(tf.add(fill([batch, steps], 1), 1), 2.5))),
      y: classes(batch, 3),
    };
  },

  /** An encoder of two layers whose last states are where a decoder of the same input starts. */
  translator(batch: number): Setup {
    const [steps, features, units] = [4, 3, 5];
    const lstm = (seed: number, rest: object) =>
      layers.lstm({
        units,
        recurrentActivation: 'sigmoid',
        kernelInitializer: seeded(seed),
        recurrentInitializer: seeded(seed + 1),
        ...rest,
      });
    const input = layers.input({ shape: [steps, features] });
    const stacked = lstm(1, { returnSequences: true }).apply(input) as SymbolicTensor;
    const [, h, c] = lstm(3, { returnState: true }).apply(stacked) as SymbolicTensor[];
    const decoded = lstm(5, {}).apply([input, h!, c!]) as SymbolicTensor;
    const end = layers.dense({ units: 3, activation: 'softmax', kernelInitializer: seeded(7) });
    return {
      model: model({ inputs: input, outputs: end.apply(decoded) as SymbolicTensor }),
      loss: 'categoricalCrossentropy',
      x: fill([batch, steps, features], 1),
      y: classes(batch, 3),
    };
  },

  /** What images go through besides plain convolution: by channel, transposed, enlarged, averaged whole. */
  images(batch: number): Setup {
    const seeds = { depthwiseInitializer: seeded(1), pointwiseInitializer: seeded(2) };
    const net = sequential();
    net.add(layers.separableConv2d({ filters: 3, kernelSize: 2, inputShape: [5, 5, 2], ...seeds }));
    net.add(layers.depthwiseConv2d({ kernelSize: 2, depthwiseInitializer: seeded(3) }));
    net.add(
      layers.conv2dTranspose({
        filters: 4,
        kernelSize: 3,
        strides: 2,
        padding: 'same',
        activation: 'tanh',
        kernelInitializer: seeded(4),
      }),
    );
    net.add(layers.upSampling2d({ size: [2, 2] }));
    net.add(layers.globalAveragePooling2d({}));
    net.add(layers.dense({ units: 3, activation: 'softmax', kernelInitializer: seeded(5) }));
    return {
      model: net,
      loss: 'categoricalCrossentropy',
      x: fill([batch, 5, 5, 2], 1),
      y: classes(batch, 3),
    };
  },

  /** Attention over words, with a residual, a norm, dropout and a dense layer for each position. */
  attention(batch: number): Setup {
    const [steps, width] = [4, 6];
    const dense = (units: number, seed: number) =>
      layers.dense({ units, useBias: false, kernelInitializer: seeded(seed) });
    const put = (layer: ReturnType<typeof layers.dot>, ...inputs: SymbolicTensor[]) =>
      layer.apply(inputs) as SymbolicTensor;
    const input = layers.input({ shape: [steps] });
    const table = layers.embedding({
      inputDim: 5,
      outputDim: width,
      embeddingsInitializer: seeded(1),
    });
    const x = table.apply(input) as SymbolicTensor;
    const each = layers.timeDistributed({ layer: dense(width, 2) });
    const query = each.apply(x) as SymbolicTensor;
    const scores = put(layers.dot({ axes: [2, 2] }), query, x);
    const weights = layers.activation({ activation: 'softmax' }).apply(scores) as SymbolicTensor;
    const mixed = put(layers.dot({ axes: [2, 1] }), weights, x);
    const sum = layers.add().apply([x, mixed]);
    const normal = layers.layerNormalization().apply(sum);
    const kept = layers.dropout({ rate: 0.3, seed: 3 }).apply(normal);
    const mean = layers.globalAveragePooling1d({}).apply(kept);
    const end = layers.dense({ units: 3, activation: 'softmax', kernelInitializer: seeded(4) });
    return {
      model: model({ inputs: input, outputs: end.apply(mean) as SymbolicTensor }),
      loss: 'categoricalCrossentropy',
      x: tf.tidy(() => tf.floor(tf.mul(tf.add(fill([batch, steps], 1), 1), 2.5))),
      y: classes(batch, 3),
    };
  },
};

export type ModelName = keyof typeof builders;

export function build(name: ModelName, batch: number, size?: number): Setup {
  return builders[name](batch, size);
}
