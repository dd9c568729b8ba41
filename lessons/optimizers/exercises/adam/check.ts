import * as tf from '@tensorflow/tfjs';
import { check } from 'gradient-lab';
import type * as Answer from './solution';

/** 20 steps of TensorFlow.js's own Adam on Rosenbrock's function. */
function byTensorFlow(start: number[], rate: number): number[] {
  const w = tf.variable(tf.tensor1d(start));
  const optimizer = tf.train.adam(rate, 0.9, 0.999, 1e-7);
  for (let t = 0; t < 20; t++) {
    optimizer.minimize(
      () => {
        const [u, v] = tf.unstack(w) as [tf.Scalar, tf.Scalar];
        return tf.add(tf.sub(1, u).square(), tf.sub(v, u.square()).square().mul(100));
      },
      false,
      [w],
    );
  }
  const end = Array.from(w.dataSync());
  w.dispose();
  optimizer.dispose();
  return end;
}

function rosenbrock([u, v]: number[]): number[] {
  const off = v! - u! ** 2;
  return [-2 * (1 - u!) - 400 * u! * off, 200 * off];
}

export default function judge({ adam }: typeof Answer) {
  for (const g of [0.001, -700]) {
    check.close(
      adam(() => [g], [0], 0.1, 1),
      [-0.1 * Math.sign(g)],
      2e-5,
      {
        en: `With a slope of ${g} the first step is 0.1 long, against the slope’s sign.`,
        zh: `导数为 ${g} 时，第一步应长 0.1，方向与导数的符号相反。`,
      },
    );
  }
  // By hand: after the slopes 1 and 0.9, m is 0.18 and v is 0.001809.
  const second = 0.9 - (0.1 * (0.18 / 0.19)) / Math.sqrt(0.001809 / 0.001999);
  check.close(
    adam((w) => w, [1], 0.1, 2),
    [second],
    1e-6,
    {
      en: 'Two steps from 1, with the weight itself as slope, lead to 0.8004.',
      zh: '从 1 出发，导数就是权重本身，走两步应到 0.8004。',
    },
  );
  for (const [start, rate] of [
    [[-1.2, 1], 0.1],
    [[0.5, 2], 0.02],
  ] as const) {
    check.close(adam(rosenbrock, [...start], rate, 20), byTensorFlow([...start], rate), 1e-4, {
      en: `After 20 steps from (${start.join(', ')}) it stands where tf.train.adam does.`,
      zh: `从 (${start.join(', ')}) 出发走 20 步，应与 tf.train.adam 停在同一处。`,
    });
  }
}
