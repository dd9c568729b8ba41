import { display } from 'gradient-lab';

type Network = { W: number[][]; b: number[]; v: number[]; c: number };

/** z = W x + b, a = tanh z, output = v · a + c; loss (output − y)². */
/** z = W x + b，a = tanh z，输出 = v · a + c；损失 =（输出 − y）²。 */
export function forward({ W, b, v, c }: Network, x: number[]) {
  const z = W.map((row, j) => row[0]! * x[0]! + row[1]! * x[1]! + b[j]!);
  const a = z.map(Math.tanh);
  return { z, a, output: v[0]! * a[0]! + v[1]! * a[1]! + c };
}

export function backward(
  network: Network,
  x: number[],
  y: number,
): Network {
  const { a, output } = forward(network, x);
  const deltaOut = 2 * (output - y);
  const delta = a.map(
    (at, j) => deltaOut * network.v[j]! * (1 - Math.tanh(at) ** 2),
  );
  return {
    W: x.map((value) => delta.map((d) => d * value)),
    b: delta,
    v: a.map((value) => deltaOut * value),
    c: deltaOut,
  };
}

const W = [
  [0.5, -0.4],
  [-0.6, 0.9],
];
const network = { W, b: [0.1, 0.2], v: [0.7, -0.5], c: 0.1 };
const lossAt = (n: Network) => (forward(n, [1, 0.5]).output - 1) ** 2;
const h = 1e-5;
const found = backward(network, [1, 0.5], 1);
const nudged = (change: (n: Network, by: number) => void) => {
  const lossWith = (by: number) => {
    const copy = structuredClone(network);
    change(copy, by);
    return lossAt(copy);
  };
  return (lossWith(h) - lossWith(-h)) / (2 * h);
};
const changes: Record<string, (n: Network, by: number) => void> = {
  c: (n, by) => (n.c += by),
  'v[0]': (n, by) => (n.v[0]! += by),
  'b[0]': (n, by) => (n.b[0]! += by),
  'W[0][1]': (n, by) => (n.W[0]![1]! += by),
};
const slopes = [found.c, found.v[0], found.b[0], found.W[0]![1]];
display(
  Object.entries(changes).map(([slope, change], i) => ({
    slope,
    backward: slopes[i],
    nudged: nudged(change),
  })),
);
