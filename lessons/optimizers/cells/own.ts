import { param, report, serve, step } from 'gradient-lab';

type Memory = Record<string, number>;
type Moment = { g: number; w: number; t: number; memory: Memory }; // [1]

/** Your optimiser: how far to move one weight. */
/** 你写的优化器：一个权重该移动多少。 */
function move({ g, memory }: Moment): number {
  const rate = param('rate', 0.001, { min: 0, max: 0.02, step: 0.0005 });
  const beta = param('beta', 0.9, { min: 0, max: 0.99, step: 0.01 });
  const m = beta * (memory.m ?? 0) + g;
  memory.m = m; // [2]
  return -rate * (g + beta * m); // [3]
}

type State = { weights: number[]; t: number; memories: Memory[] };
type Step = State & { slopes: number[] };

/** One step of all weights. */
/** 所有权重都走一步。 */
function update({ weights, slopes, t, memories }: Step) {
  const changes = slopes.map((g, i) =>
    move({ g, w: weights[i]!, t, memory: memories[i]! }),
  );
  return { changes, memories };
}
serve('update', (asked) => update(asked as Step)); // [4]

let [u, v] = [-1.2, 1]; // [5]
const memories: Memory[] = [{}, {}];
let t = 0;
while (await step(300)) {
  const off = v - u ** 2;
  report({ loss: (1 - u) ** 2 + 100 * off ** 2 });
  const slopes = [-2 * (1 - u) - 400 * u * off, 200 * off];
  t += 1;
  const { changes } = update({ weights: [u, v], slopes, t, memories });
  u += changes[0]!;
  v += changes[1]!;
}
