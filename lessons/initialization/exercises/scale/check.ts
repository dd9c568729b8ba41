import * as tf from '@tensorflow/tfjs';
import { check } from 'gradient-lab';
import type * as Answer from './solution';

const depth = 20;

/** Mean square of the weighted sums in the last of many ReLU layers, divided by that in the first. */
function growth(deviation: (inputs: number) => number, units: number): number {
  return tf.tidy(() => {
    let a: tf.Tensor = tf.randomNormal([64, units], 0, 1, 'float32', 7);
    const powers: number[] = [];
    for (let layer = 0; layer < depth; layer++) {
      const size = deviation(units);
      const w = tf.randomNormal([units, units], 0, size, 'float32', 100 + layer);
      const z = a.matMul(w);
      powers.push(z.square().mean().dataSync()[0] ?? NaN);
      a = z.relu();
    }
    return powers[depth - 1]! / powers[0]!;
  });
}

export default function judge({ deviation }: typeof Answer) {
  for (const units of [128, 512]) {
    const ratio = growth(deviation, units);
    check.true(ratio > 0.2 && ratio < 5, {
      en: `Through ${depth} layers of ${units} ReLU units the signal keeps its size: the last is ${ratio.toPrecision(2)} times the first.`,
      zh: `经过 ${depth} 层、每层 ${units} 个 ReLU 单元，信号应大小不变：最后一层是第一层的 ${ratio.toPrecision(2)} 倍。`,
    });
  }
  check.true(deviation(400) < deviation(100), {
    en: 'More inputs need smaller weights.',
    zh: '输入越多，权重应越小。',
  });
}
