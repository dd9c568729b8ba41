import * as tf from '@tensorflow/tfjs';
import { data, progress, report, show, step } from 'gradient-lab';

const { train } = await data.mnist({ validation: 0, test: 0 });
const { layers } = tf;
const window = { kernelSize: 4, strides: 2, padding: 'same' } as const;
const G = tf.sequential(); // 16 numbers in, an image out [1]
// 输入 16 个数，输出一张图片 [1]
G.add(layers.dense({ inputShape: [16], units: 7 * 7 * 32 }));
G.add(layers.batchNormalization());
G.add(layers.reLU());
G.add(layers.reshape({ targetShape: [7, 7, 32] }));
G.add(layers.conv2dTranspose({ filters: 16, ...window })); // [2]
G.add(layers.batchNormalization());
G.add(layers.reLU());
const activation = 'sigmoid';
G.add(layers.conv2dTranspose({ filters: 1, activation, ...window }));
const D = tf.sequential();
D.add(layers.conv2d({ inputShape: [28, 28, 1], filters: 16, ...window }));
D.add(layers.leakyReLU({ alpha: 0.2 })); // [3]
D.add(layers.conv2d({ filters: 32, ...window }));
D.add(layers.leakyReLU({ alpha: 0.2 }));
D.add(layers.flatten());
D.add(layers.dense({ units: 1 }));
const weights = [D, G].map((model) =>
  model.getWeights(true).filter((w) => w instanceof tf.Variable),
);
const draw = (n: number) => tf.randomNormal([n, 16]);
const make = (z: tf.Tensor, training: boolean) =>
  G.apply(z, { training }) as tf.Tensor;
function loss(x: tf.Tensor, y: number): tf.Scalar {
  const s = D.apply(x) as tf.Tensor;
  const target = tf.fill(s.shape, y);
  return tf.losses.sigmoidCrossEntropy(target, s).asScalar();
}
const [adamD, adamG] = [0.002, 0.001].map((a) => tf.train.adam(a, 0.5));
const same = draw(24); // [4]
for (let i = 0; await step(4 * 938); i++) {
  progress(i % 938, 938, `epoch ${1 + Math.floor(i / 938)}`);
  tf.tidy(() => {
    const { x } = train.next(64);
    const fakes = make(draw(64), true);
    const lossOfD = () => loss(x, 1).add<tf.Scalar>(loss(fakes, 0));
    const lossOfG = () => loss(make(draw(64), true), 1);
    const d = adamD!.minimize(lossOfD, true, weights[0])!;
    const g = adamG!.minimize(lossOfG, true, weights[1])!;
    report({ D: d, G: g });
    if (i % 50 === 0) show('samples', make(same, false).squeeze([3]));
  });
}
