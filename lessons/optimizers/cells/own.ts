import { param, report, serve, step } from 'gradient-lab';

type Memory = Record<string, number>;

/** Your optimiser: how far to move one weight w whose slope is g, in step t = 1, 2, 3 … [1] */
function move(g: number, w: number, t: number, memory: Memory): number {
  const rate = param('rate', 0.001, { min: 0, max: 0.02, step: 0.0005 });
  const beta = param('beta', 0.9, { min: 0, max: 0.99, step: 0.01 });
  const m = beta * (memory.m ?? 0) + g;
  memory.m = m; // [2]
  return -rate * (g + beta * m); // [3]
}

interface Step {
  weights: number[];
  slopes: number[];
  t: number;
  memories: Memory[];
}

/** One step of all weights. */
function update({ weights, slopes, t, memories }: Step) {
  const changes = slopes.map((g, i) => move(g, weights[i]!, t, memories[i]!));
  return { changes, memories };
}
serve('update', (asked) => update(asked as Step)); // [4]

let [u, v] = [-1.2, 1]; // [5]
const memories: Memory[] = [{}, {}];
let t = 1;
while (await step(300)) {
  const off = v - u ** 2;
  report({ loss: (1 - u) ** 2 + 100 * off ** 2 });
  const slopes = [-2 * (1 - u) - 400 * u * off, 200 * off];
  const { changes } = update({ weights: [u, v], slopes, t: t++, memories });
  u += changes[0]!;
  v += changes[1]!;
}
