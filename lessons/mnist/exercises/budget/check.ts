import * as tf from '@tensorflow/tfjs';
import { check, data } from 'gradient-lab';
import type * as Answer from './solution';

export default async function judge({ model }: typeof Answer) {
  const parameters = model.countParams();
  check.true(parameters <= 10_000, {
    en: `It has at most 10,000 parameters (it has ${parameters}).`,
    zh: `参数应不超过 10,000 个（现有 ${parameters} 个）。`,
  });
  const { validation } = await data.mnist({ train: 0, validation: 1_000, test: 0 });
  const { x, y } = validation.batch(0, 1_000);
  const right = tf.metrics.categoricalAccuracy(y, model.predict(x) as tf.Tensor).mean();
  const accuracy = (await right.data())[0] ?? Number.NaN;
  tf.dispose([x, y, right]);
  check.true(accuracy >= 0.94, {
    en: `It reads at least 94 % of 1,000 validation images (it reads ${(100 * accuracy).toFixed(1)} %).`,
    zh: `1000 张验证图像应至少认对 94%（现在是 ${(100 * accuracy).toFixed(1)}%）。`,
  });
}
