import * as tf from '@tensorflow/tfjs';
import { data, display, param, report, step } from 'gradient-lab';

const reach = param('reach', 0, { min: 0, max: 4, step: 1 }); // [1]
const { conv2d, dense, flatten, maxPooling2d, zeroPadding2d } = tf.layers;
const relu = { activation: 'relu' } as const;
const inputShape = [28, 28, 1];
const cnn = tf.sequential();
cnn.add(conv2d({ inputShape, filters: 16, kernelSize: 3, ...relu }));
cnn.add(maxPooling2d({ poolSize: 2 }));
cnn.add(conv2d({ filters: 32, kernelSize: 3, ...relu }));
cnn.add(maxPooling2d({ poolSize: 2 }));
cnn.add(flatten());
cnn.add(dense({ units: 10 }));
const plain = tf.sequential({ layers: [flatten({ inputShape })] });
plain.add(dense({ units: 16, ...relu })); // [2]
plain.add(dense({ units: 10 }));
console.log(cnn.countParams(), 'and', plain.countParams(), 'parameters');

function move(x: tf.Tensor4D, right: number, down: number) {
  const framed = zeroPadding2d({ padding: 6 }).apply(x) as tf.Tensor4D;
  return tf.slice(framed, [0, 6 - down, 6 - right, 0], x.shape);
}
const anywhere = () => Math.round((2 * Math.random() - 1) * reach);
const sizes = { train: 15_000, validation: 1_000, test: 0 };
const { train, validation } = await data.mnist(sizes);
const [adam, other] = [tf.train.adam(0.002), tf.train.adam(0.002)];
while (await step(400)) {
  tf.tidy(() => {
    const { x, y } = train.next(64);
    const moved = move(x, anywhere(), anywhere());
    const learn = (model: tf.Sequential, optimizer: tf.Optimizer) =>
      optimizer.minimize(() => {
        const z = model.apply(moved) as tf.Tensor;
        return tf.losses.softmaxCrossEntropy(y, z).asScalar();
      }, true)!;
    report({ cnn: learn(cnn, adam), plain: learn(plain, other) });
  });
}
const { x, y } = validation.batch(0, 1_000);
const row = (by: number) => {
  const ways = [by, -by].flatMap((to) => [move(x, to, 0), move(x, 0, to)]);
  const [cnnRight, plainRight] = [cnn, plain].map((model) => {
    const z = model.apply(tf.concat(ways)) as tf.Tensor;
    const right = tf.metrics.categoricalAccuracy(tf.tile(y, [4, 1]), z);
    return right.mean().dataSync()[0]!; // [3]
  });
  return { by, cnn: cnnRight, plain: plainRight };
};
display([0, 1, 2, 3, 4, 5, 6].map((by) => tf.tidy(() => row(by)))); // [4]
