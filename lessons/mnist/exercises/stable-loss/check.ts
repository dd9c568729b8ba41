import * as tf from '@tensorflow/tfjs';
import { check } from 'gradient-lab';
import type * as Answer from './solution';

const examples: readonly (readonly [logits: number[], label: number])[] = [
  [[2, 1, 0.1], 0],
  [[-3, 0.5, 4, 0, 1, -1, 2, 2, 0, 0.25], 7],
  [[0, 0, 0, 0, 0, 0, 0, 0, 0, 0], 3],
];

export default function judge({ crossEntropy }: typeof Answer) {
  for (const [logits, label] of examples) {
    const y = tf.oneHot(tf.tensor1d([label], 'int32'), logits.length);
    const expected = tf.losses.softmaxCrossEntropy(y, tf.tensor2d([logits]));
    check.close(crossEntropy(logits, label), expected, 1e-4, {
      en: `For ${logits.length} ordinary logits it agrees with TensorFlow.js.`,
      zh: `对 ${logits.length} 个普通的 logit，结果应与 TensorFlow.js 一致。`,
    });
  }
  check.close(crossEntropy([1000, 998], 1), 2.126928, 1e-4, {
    en: 'It survives logits near 1,000.',
    zh: 'logit 接近 1000 时也应算得出。',
  });
  check.close(crossEntropy([0, -2000], 1), 2000, 1e-4, {
    en: 'It is finite where the probability is too small to be written down.',
    zh: '概率小到无法表示时，结果仍应是有限的。',
  });
}
