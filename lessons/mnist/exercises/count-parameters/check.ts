import * as tf from '@tensorflow/tfjs';
import { check } from 'gradient-lab';
import type * as Answer from './solution';

export default function judge({ countConvolution, countDense }: typeof Answer) {
  for (const [kernelSize, channels, filters] of [
    [3, 1, 32],
    [3, 32, 64],
    [5, 7, 11],
  ] as const) {
    const layer = tf.layers.conv2d({ kernelSize, filters, inputShape: [9, 9, channels] });
    const expected = tf.sequential({ layers: [layer] }).countParams();
    check.close(countConvolution(kernelSize, channels, filters), expected, 0, {
      en: `${filters} kernels of ${kernelSize}×${kernelSize} over ${channels} channels: TensorFlow.js has ${expected}.`,
      zh: `${channels} 个通道上的 ${filters} 个 ${kernelSize}×${kernelSize} 卷积核：应有 ${expected} 个参数，与 TensorFlow.js 一致。`,
    });
  }
  for (const [inputs, units] of [
    [1600, 10],
    [9, 4],
  ] as const) {
    const layer = tf.layers.dense({ units, inputShape: [inputs] });
    const expected = tf.sequential({ layers: [layer] }).countParams();
    check.close(countDense(inputs, units), expected, 0, {
      en: `A dense layer from ${inputs} to ${units}: TensorFlow.js has ${expected}.`,
      zh: `从 ${inputs} 到 ${units} 的全连接层：应有 ${expected} 个参数，与 TensorFlow.js 一致。`,
    });
  }
}
