import * as tf from '@tensorflow/tfjs';
import { data, param, report, show, step } from 'gradient-lab';

const { train } = await data.mnist({ train: 256, validation: 0, test: 0 });
const sobel = tf.tensor4d([-1, 0, 1, -2, 0, 2, -1, 0, 1], [3, 3, 1, 1]);
const set = (x: tf.Tensor4D) => [x, tf.conv2d(x, sobel, 1, 'valid')]; // [1]
const seen = set(train.next(64).x);
const unseen = set(train.next(64).x);

const { conv2d, dense, flatten, reshape } = tf.layers;
const seed = param('seed', 1, { min: 1, max: 10, step: 1 });
const init = {
  kernelInitializer: tf.initializers.glorotUniform({ seed }),
};
const inputShape = [28, 28, 1];
const conv = tf.sequential();
conv.add(conv2d({ inputShape, filters: 1, kernelSize: 3, ...init })); // [2]
const large = tf.sequential({
  layers: [
    flatten({ inputShape }),
    dense({ units: 26 * 26, ...init }), // [3]
    reshape({ targetShape: [26, 26, 1] }),
  ],
});
console.log(conv.countParams(), 'and', large.countParams(), 'parameters');

function lossOf(model: tf.Sequential, [x, y]: tf.Tensor[]): tf.Scalar {
  return tf.losses.meanSquaredError(y!, model.apply(x!) as tf.Tensor);
}
const [adam, otherAdam] = [tf.train.adam(0.05), tf.train.adam(0.001)];
while (await step(200)) {
  tf.tidy(() => {
    adam.minimize(() => lossOf(conv, seen));
    otherAdam.minimize(() => lossOf(large, seen));
    const kernel = lossOf(conv, unseen); // [4]
    report({ kernel, dense: lossOf(large, unseen) });
    show('w', conv.getWeights()[0]!.reshape([3, 3])); // [5]
  });
}
