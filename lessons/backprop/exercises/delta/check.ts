import { check } from 'gradient-lab';
import type * as Answer from './solution';

const h = 1e-5;
const functions = {
  tanh: { f: Math.tanh, slope: (z: number) => 1 - Math.tanh(z) ** 2 },
  sine: { f: Math.sin, slope: Math.cos },
} as const;

/** A hidden unit that feeds linear outputs (aₖ = wₖ a), each with the loss (aₖ − yₖ)². */
const cases = [
  { name: 'tanh', z: 0.6, weights: [0.9], targets: [1] },
  { name: 'tanh', z: -1.1, weights: [0.5, -2, 1.5], targets: [1, 0, -0.5] },
  { name: 'sine', z: 2, weights: [-0.7, 1.3], targets: [0.2, 1] },
] as const;

export default function judge({ hiddenDelta }: typeof Answer) {
  for (const { name, z, weights, targets } of cases) {
    const { f, slope } = functions[name];
    const lossAt = (sum: number) =>
      weights.reduce((total, w, k) => total + (w * f(sum) - targets[k]!) ** 2, 0);
    const deltas = weights.map((w, k) => 2 * (w * f(z) - targets[k]!));
    const measured = (lossAt(z + h) - lossAt(z - h)) / (2 * h);
    check.close(hiddenDelta([...deltas], [...weights], z, slope), measured, 1e-6, {
      en: `${weights.length} unit(s) above, f = ${name}, z = ${z}: δ agrees with finite differences.`,
      zh: `后一层有 ${weights.length} 个单元，f = ${name}，z = ${z}：δ 应与有限差分一致。`,
    });
  }
}
