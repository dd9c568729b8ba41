import * as tf from '@tensorflow/tfjs';
import { check } from 'gradient-lab';
import type * as Answer from './solution';

const { simpleRNN, lstm, gru } = tf.layers;
const layers = { rnn: simpleRNN, lstm, gru };

export default function judge({ countParameters }: typeof Answer) {
  for (const kind of ['rnn', 'lstm', 'gru'] as const) {
    for (const [inputs, units] of [
      [4, 32],
      [7, 3],
      [1, 1],
    ] as const) {
      const layer = layers[kind]({ units, inputShape: [5, inputs] });
      const model = tf.sequential({ layers: [layer] });
      const count = model.countParams();
      model.dispose();
      check.close(countParameters(kind, inputs, units), count, 0, {
        en: `${kind} with ${inputs} inputs and ${units} units has as many as that layer of TensorFlow.js.`,
        zh: `${kind}，${inputs} 个输入、${units} 个单元：应与 TensorFlow.js 的那一层一样多。`,
      });
    }
  }
}
