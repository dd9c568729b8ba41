import * as tf from '@tensorflow/tfjs';
import { check, data } from 'gradient-lab';
import type * as Answer from './solution';

const batch = 40;

/** Moved with paper where they came from. */
function move(x: tf.Tensor4D, right: number, down: number): tf.Tensor4D {
  const framed = tf.layers.zeroPadding2d({ padding: 4 }).apply(x) as tf.Tensor4D;
  return tf.slice(framed, [0, 4 - down, 4 - right, 0], x.shape);
}

export default async function judge({ model }: typeof Answer) {
  const parameters = model.countParams();
  check.true(parameters <= 6_000, {
    en: `It has at most 6000 parameters (it has ${parameters}).`,
    zh: `参数应不超过 6000 个（现有 ${parameters} 个）。`,
  });
  const { validation } = await data.mnist({ train: 0, validation: 1_000, test: 0 });
  const shares = Array.from({ length: validation.size / batch }, (_, i) =>
    tf.tidy(() => {
      const { x, y } = validation.batch(i * batch, batch);
      // 25 moves, from −4 to 4 pixels each way in steps of 2.
      const moved = move(x, 2 * (i % 5) - 4, 2 * Math.floor(i / 5) - 4);
      return tf.metrics.categoricalAccuracy(y, model.predict(moved) as tf.Tensor).mean();
    }),
  );
  const mean = tf.tidy(() => tf.stack(shares).mean());
  const accuracy = (await mean.data())[0] ?? Number.NaN;
  tf.dispose([...shares, mean]);
  check.true(accuracy >= 0.8, {
    en: `It reads at least 80 % of 1000 validation images that are moved by up to 4 pixels (it reads ${(100 * accuracy).toFixed(1)} %).`,
    zh: `1000 张最多移动 4 个像素的验证图像，应至少认对 80%（现在是 ${(100 * accuracy).toFixed(1)}%）。`,
  });
}
