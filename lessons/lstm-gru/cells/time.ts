import * as tf from '@tensorflow/tfjs';
import { display, param, progress, show, step } from 'gradient-lab';

const units = param('units', 32, { min: 8, max: 128, step: 8 });
const [inputs, length, rounds] = [4, 62, 30];
const sizes = { units, inputShape: [length, inputs] };
const gated = { ...sizes, recurrentActivation: 'sigmoid' as const };
const { simpleRNN, lstm, gru } = tf.layers;
const layers = [simpleRNN(sizes), lstm(gated), gru(gated)];
const times = layers.map(() => [] as number[]);
const x = tf.randomNormal([64, length, inputs]);
tf.tidy(() => layers.forEach((layer) => layer.apply(x)));

for (let round = -5; await step(rounds + 5); round++) {
  for (const [kind, layer] of layers.entries()) {
    const start = performance.now();
    const loss = tf.tidy(() => {
      const lossOf = () => (layer.apply(x) as tf.Tensor).mean().asScalar();
      const { value, grads } = tf.variableGrads(lossOf); // [1]
      return tf.addN([value, ...Object.values(grads).map((g) => g.sum())]);
    });
    await loss.data(); // [2]
    loss.dispose();
    if (round >= 0) times[kind]!.push(performance.now() - start); // [3]
  }
  progress(round + 5, rounds + 5, 'rounds');
}
const median = (list: number[]) => list.sort((a, b) => a - b)[rounds / 2]!;
const milliseconds = times.map(median);
display(
  ['simpleRNN', 'lstm', 'gru'].map((layer, kind) => ({
    ...{ layer, parameters: layers[kind]!.countParams() },
    milliseconds: milliseconds[kind],
  })),
);
show('milliseconds', milliseconds);
show('units', [units]);
