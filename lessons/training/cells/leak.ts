import * as tf from '@tensorflow/tfjs';
import { data, display, report, step } from 'gradient-lab';

const { x } = await data.penguins();
const { mean, variance } = tf.moments(x, 0);
const order = Array.from(tf.util.createShuffledIndices(342));
const birds = x.sub(mean).div(variance.sqrt()).gather(order);
const coins = tf.randomUniform([342]).greater(0.5); // [1]
const [known, test, fresh] = tf.split(birds, [100, 42, 200]);
const [knownCoins, testCoins, freshCoins] = tf.split(coins, [100, 42, 200]);

const score = (said: tf.Tensor, truth: tf.Tensor) =>
  said.equal(truth).cast('float32').mean();

// A memory: it answers as the most similar bird that it has seen. [2]
// 只会死记：见过的企鹅里哪只最像，就照它的答案答。[2]
const remember = (asked: tf.Tensor) => {
  const [each, all] = [asked.expandDims(1), known!.expandDims(0)];
  const away = each.sub(all).square().sum(2);
  return knownCoins!.gather(away.argMin(1).as1D());
};
display(score(remember(known!), knownCoins!));
display(score(remember(fresh!), freshCoins!));

// Networks with random weights, none of them trained; the best is kept. [3]
// 权重随机的网络，一个也没有训练过；只留下最好的。[3]
let best = 0;
let later = 0;
while (await step(300)) {
  tf.tidy(() => {
    const hidden = tf.randomNormal([4, 16]);
    const out = tf.randomNormal([16, 1]);
    const guess = (asked: tf.Tensor) =>
      asked.dot(hidden).tanh().dot(out).greater(0).flatten();
    const now = score(guess(test!), testCoins!).dataSync()[0]!;
    if (now > best) {
      best = now;
      later = score(guess(fresh!), freshCoins!).dataSync()[0]!; // [4]
    }
  });
  report({ 'test accuracy': best, 'fresh accuracy': later });
}
