import * as tf from '@tensorflow/tfjs';
import { data, display, param, report, step } from 'gradient-lab';

const rate = param('rate', 0.3, { min: 0.1, max: 1, step: 0.1 });
const { x, y } = await data.penguins();
const order = Array.from(tf.util.createShuffledIndices(342));
const train = order.slice(0, 204); // [1]
const { mean, variance } = tf.moments(x.gather(train), 0);
const X = x.gather(train).sub(mean).div(variance.sqrt());
const Y = y.gather(train);

const model = tf.sequential();
model.add(tf.layers.inputLayer({ inputShape: [4] }));
model.add(tf.layers.dense({ units: 3, activation: 'tanh' }));
model.add(tf.layers.dense({ units: 3, activation: 'softmax' }));
const optimizer = tf.train.sgd(rate);
model.compile({ optimizer, loss: 'categoricalCrossentropy' });
const weights = model.getWeights().map((w) => tf.variable(w)); // [2]
const [W1, b1, W2, b2] = weights;

const fitted: number[] = [];
const plan = { batchSize: 12, epochs: 10, shuffle: false }; // [3]
const callbacks = {
  onBatchEnd: (_: number, logs?: tf.Logs) => void fitted.push(logs!.loss!),
};
await model.fit(X, Y, { ...plan, callbacks });

for (let k = 0; await step(170); k++) {
  tf.tidy(() => {
    const from = (k % 17) * 12;
    const [xs, ys] = [X.slice(from, 12), Y.slice(from, 12)];
    const A = xs.matMul(W1!).add(b1!).tanh(); // [4]
    const P = A.matMul(W2!).add(b2!).softmax();
    const loss = ys.mul(P.log()).sum(1).mean().neg();
    const dZ2 = P.sub(ys).div(12);
    const dZ1 = dZ2.matMul(W2!, false, true).mul(A.square().sub(1).neg());
    const [dW1, dW2] = [xs.matMul(dZ1, true), A.matMul(dZ2, true)]; // [5]
    const slopes = [dW1, dZ1.sum(0), dW2, dZ2.sum(0)];
    for (const [i, w] of weights.entries()) {
      w.assign(w.sub(slopes[i]!.mul(rate)));
    }
    const difference = loss.sub(fitted[k]!).abs();
    report({ 'hand loss': loss, 'fit loss': fitted[k]!, difference });
  });
}
const theirs = model.getWeights();
const gaps = weights.map((w, i) => w.sub(theirs[i]!).abs().max());
display(tf.stack(gaps).max()); // [6]
