import * as tf from '@tensorflow/tfjs';
import { param, report, show, step } from 'gradient-lab';

const kind = param('kind', 1, { min: 0, max: 2, step: 1 }); // [1]
const gap = param('gap', 60, { min: 10, max: 100, step: 10 });
const open = param('forget bias', 4, { min: -2, max: 6, step: 1 }); // [2]
const seed = param('seed', 1, { min: 1, max: 10, step: 1 });
const [symbols, length, units] = [4, gap + 2, 32];

const kernelInitializer = tf.initializers.glorotUniform({ seed });
const recurrentInitializer = tf.initializers.orthogonal({ seed, gain: 1 });
const sizes = { units, inputShape: [length, symbols] };
const plain = { ...sizes, kernelInitializer, recurrentInitializer };
const gated = { ...plain, recurrentActivation: 'sigmoid' as const }; // [3]
const { simpleRNN, lstm, gru } = tf.layers;
const layer = [simpleRNN(plain), lstm(gated), gru(gated)][kind]!;
const readout = tf.layers.dense({ units: symbols, kernelInitializer });
const model = tf.sequential({ layers: [layer, readout] });
const [W, U] = layer.getWeights();
const parts = [[0], [0, open, 0, 0], [open, 0, 0]][kind]!; // [4]
const b = parts.flatMap((value) => new Array<number>(units).fill(value));
layer.setWeights([W!, U!, tf.tensor1d(b)]);

const rate = param('rate', 0.003, { min: 0.001, max: 0.02, step: 0.001 });
const optimizer = tf.train.adam(rate);
while (await step(600)) {
  tf.tidy(() => {
    const codes = tf.randomUniform([64, length], 0, symbols, 'int32');
    const x = tf.oneHot(codes, symbols).toFloat();
    const y = x.slice([0, 0], [64, 1]).as2D(64, symbols); // [5]
    optimizer.minimize(() => {
      const z = model.apply(x) as tf.Tensor2D;
      const loss = tf.losses.softmaxCrossEntropy(y, z).asScalar();
      const accuracy = tf.metrics.categoricalAccuracy(y, z).mean();
      report({ loss, accuracy });
      return loss;
    });
    const weights = model.getWeights(); // [6]
    Array.from('WUbVc').forEach((name, i) => show(name, weights[i]!));
  });
}
