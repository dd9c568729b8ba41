import { check, data } from 'gradient-lab';
import type * as tf from '@tensorflow/tfjs';
import type * as Answer from './solution';

export default function judge({ model }: typeof Answer) {
  check.true(model.countParams() <= 110, {
    en: 'The network has at most 110 parameters.',
    zh: '网络的参数应不超过 110 个。',
  });
  const fresh = data.spirals({ n: 400, turns: 2, noise: 0.02, seed: 5 });
  const outputs = model.predict(fresh.x.mul(3)) as tf.Tensor;
  const right = outputs.greater(0.5).equal(fresh.y.cast('bool')).mean().dataSync()[0]!;
  check.true(right >= 0.9, {
    en: `At least 90 % of 400 new points are right: ${(100 * right).toFixed(1)} % are.`,
    zh: `400 个新点中应至少分对 90%：现在是 ${(100 * right).toFixed(1)}%。`,
  });
}
