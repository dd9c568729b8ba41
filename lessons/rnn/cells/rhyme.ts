import * as tf from '@tensorflow/tfjs';
import { param, report, show, step } from 'gradient-lab';

const parts = [
  'the house that jack built|the malt that lay in |the rat that ate ',
  'the cat that killed |the dog that worried ',
  'the cow with the crumpled horn that tossed ',
  'the maiden all forlorn that milked ',
  'the man all tattered and torn that kissed ',
  'the priest all shaven and shorn that married ',
  'the cock that crowed in the morn that waked ',
  'the farmer sowing his corn that kept ',
].flatMap((line) => line.split('|'));
const verse = (n: number) => parts.slice(0, n).reverse().join(''); // [1]
const rhyme = parts.map((_, n) => `this is ${verse(n + 1)}\n`).join('');
const letters = '\n abcdefghijklmnopqrstuvwxyz';
const codes = Array.from(rhyme, (letter) => letters.indexOf(letter));
const [length, size] = [40, letters.length];
const seed = param('seed', 1, { min: 1, max: 10, step: 1 });
const kernelInitializer = tf.initializers.glorotUniform({ seed });
const recurrentInitializer = tf.initializers.orthogonal({ seed, gain: 1 });
const rnn = tf.layers.simpleRNN({
  ...{ units: 48, returnSequences: true, inputShape: [length, size] },
  ...{ kernelInitializer, recurrentInitializer },
});
const readout = tf.layers.dense({ units: size, kernelInitializer });
const model = tf.sequential({ layers: [rnn, readout] });
const sgd = tf.train.sgd(param('rate', 1.5, { min: 0.1, max: 2 }));
function batchLoss(): tf.Scalar {
  const at = tf.randomUniform([32, 1], 0, codes.length - length, 'int32');
  const places = tf.add(at, tf.range(0, length + 1, 1, 'int32')); // [2]
  const text = tf.oneHot(tf.gather(codes, places.toInt()).toInt(), size);
  const [x, y] = [0, 1].map((i) => text.slice([0, i], [32, length]));
  const z = model.apply(x!.toFloat()) as tf.Tensor;
  return tf.losses.softmaxCrossEntropy(y!.as2D(-1, size), z.as2D(-1, size));
}
while (await step(1200)) {
  const most = param('clip', 1, { min: 0.5, max: 1000, step: 0.5 });
  tf.tidy(() => {
    const { value: loss, grads } = tf.variableGrads(batchLoss);
    const all = Object.entries(grads); // [3]
    const norm = tf.addN(all.map(([, g]) => g.square().sum())).sqrt();
    const factor = tf.minimum(1, tf.div(most, norm)); // [4]
    for (const [name, g] of all) grads[name] = g.mul(factor);
    sgd.applyGradients(grads);
    report({ loss, norm });
    const weights = model.getWeights(); // [5]
    Array.from('WUbVc').forEach((name, i) => show(name, weights[i]!));
  });
}
