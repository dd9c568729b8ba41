import { check } from 'gradient-lab';
import type * as Answer from './solution';

const sigmoid = (z: number) => 1 / (1 + Math.exp(-z));

export default function judge({ neuron }: typeof Answer) {
  check.close(neuron([0.5, -0.3], [0.7, 0.4], 0.1), sigmoid(0.33), 1e-6, {
    en: 'The neuron of the figure, with z = 0.33, puts out 0.5818.',
    zh: '图中的神经元加权和为 0.33，应输出 0.5818。',
  });
  check.close(neuron([2, -1, 0.5], [1, 3, -2], 1), sigmoid(-1), 1e-6, {
    en: 'It works for three inputs.',
    zh: '有三个输入时，也应得到正确的输出。',
  });
  check.close(neuron([4], [-1], 4), 0.5, 1e-6, {
    en: 'A weighted sum of 0 gives an output of 0.5.',
    zh: '加权和为 0 时，应输出 0.5。',
  });
}
