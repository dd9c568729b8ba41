import { check } from 'gradient-lab';
import type * as Answer from './solution';

const W = [
  [0, -1],
  [0.87, 0.5],
  [-0.87, 0.5],
];
const b = [1.7, 1.7, 1.7];
const linear = (z: number) => z;
const sigmoid = (z: number) => 1 / (1 + Math.exp(-z));

export default function judge({ dense, network }: typeof Answer) {
  check.close(dense(W, b, [0.5, -1.5], linear), [3.2, 1.385, 0.515], 1e-9, {
    en: 'Without an activation the figure’s layer turns (0.5, −1.5) into (3.2, 1.385, 0.515).',
    zh: '不加激活函数时，图中那一层应把 (0.5, −1.5) 变成 (3.2, 1.385, 0.515)。',
  });
  check.close(dense(W, b, [0.5, -1.5], Math.tanh), [0.997, 0.882, 0.474], 1e-3, {
    en: 'With tanh it answers (0.997, 0.882, 0.474).',
    zh: '加上 tanh，输出应是 (0.997, 0.882, 0.474)。',
  });
  check.close(dense([[1, 2, 3, 4]], [-10], [1, 1, 1, 2], linear), [4], 1e-9, {
    en: 'One unit with four inputs gives one number.',
    zh: '一个单元、四个输入，应得到一个数。',
  });
  const layers = [
    { W, b, f: Math.tanh },
    { W: [[4, 4, 4]], b: [-8], f: sigmoid },
  ];
  check.close(network(layers, [0.5, -1.5]), [0.804], 1e-3, {
    en: 'With the output unit behind it, the whole network answers 0.804.',
    zh: '后面接上输出单元，整个网络的输出应是 0.804。',
  });
  const twice = [0, 1, 2].map(() => ({ W: [[2]], b: [1], f: linear }));
  check.close(network(twice, [1]), [15], 1e-9, {
    en: 'Three layers are passed one after the other.',
    zh: '三层应依次经过。',
  });
}
