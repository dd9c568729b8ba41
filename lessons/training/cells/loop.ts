import * as tf from '@tensorflow/tfjs';
import { data, display, param, report, step } from 'gradient-lab';

const rate = param('rate', 0.3, { min: 0.1, max: 1, step: 0.1 });
const { x, y } = await data.penguins();
const order = Array.from(tf.util.createShuffledIndices(342)).slice(0, 204); // [1]
const { mean, variance } = tf.moments(x.gather(order), 0);
const X = x.gather(order).sub(mean).div(variance.sqrt());
const Y = y.gather(order);

const model = tf.sequential();
model.add(tf.layers.dense({ units: 3, activation: 'tanh', inputShape: [4] }));
model.add(tf.layers.dense({ units: 3, activation: 'softmax' }));
const optimizer = tf.train.sgd(rate);
model.compile({ optimizer, loss: 'categoricalCrossentropy' });
const [W1, b1, W2, b2] = model.getWeights().map((w) => tf.variable(w)); // [2]

const fitted: number[] = [];
const onBatchEnd = (_: number, logs?: tf.Logs) => void fitted.push(logs!.loss!);
const plan = { batchSize: 12, epochs: 10, shuffle: false, callbacks: { onBatchEnd } }; // [3]
await model.fit(X, Y, plan);

for (let k = 0; await step(170); k++) {
  tf.tidy(() => {
    const from = (k % 17) * 12;
    const [xs, ys] = [X.slice(from, 12), Y.slice(from, 12)];
    const A = xs.matMul(W1!).add(b1!).tanh(); // [4]
    const P = A.matMul(W2!).add(b2!).softmax();
    const loss = ys.mul(P.log()).sum(1).mean().neg();
    const dZ2 = P.sub(ys).div(12);
    const dZ1 = dZ2.matMul(W2!, false, true).mul(A.square().sub(1).neg());
    const slopes = [xs.matMul(dZ1, true), dZ1.sum(0), A.matMul(dZ2, true), dZ2.sum(0)]; // [5]
    [W1!, b1!, W2!, b2!].forEach((w, i) => w.assign(w.sub(slopes[i]!.mul(rate))));
    const difference = loss.sub(fitted[k]!).abs();
    report({ 'hand loss': loss, 'fit loss': fitted[k]!, difference });
  });
}
const gaps = model.getWeights().map((w, i) => w.sub([W1, b1, W2, b2][i]!).abs().max());
display(tf.stack(gaps).max()); // [6]
