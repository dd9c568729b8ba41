import * as tf from '@tensorflow/tfjs';
import { data, report, step } from 'gradient-lab';

const relu = { kernelSize: 3, activation: 'relu' } as const;
const pool = () => tf.layers.maxPooling2d({ poolSize: 2 });
export const model = tf.sequential({
  layers: [
    tf.layers.conv2d({ inputShape: [28, 28, 1], filters: 8, ...relu }),
    pool(),
    tf.layers.conv2d({ filters: 16, ...relu }),
    pool(),
    tf.layers.flatten(),
    tf.layers.dense({ units: 10 }),
  ],
});
console.log(model.countParams(), 'parameters');

const frame = tf.layers.zeroPadding2d({ padding: 4 });
/** Moves all images of a batch by so many pixels. */
/** 把一批图像整体移动若干像素。 */
function move(x: tf.Tensor4D, right: number, down: number): tf.Tensor4D {
  const framed = frame.apply(x) as tf.Tensor4D;
  return tf.slice(framed, [0, 4 - down, 4 - right, 0], x.shape);
}

const sizes = { train: 5_000, validation: 0, test: 0 };
const { train } = await data.mnist(sizes);
const adam = tf.train.adam(0.005);
while (await step(500)) {
  tf.tidy(() => {
    const { x, y } = train.next(64);
    const moved = move(x, 0, 0);
    adam.minimize(() => {
      const z = model.apply(moved) as tf.Tensor;
      const loss = tf.losses.softmaxCrossEntropy(y, z).asScalar();
      report({ loss });
      return loss;
    });
  });
}
