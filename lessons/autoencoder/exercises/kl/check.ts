import { check } from 'gradient-lab';
import type * as Answer from './solution';

const [from, to, count] = [-12, 12, 6000];

/** The integral of q ln(q / p) by the middle of many strips: nothing of the formula is in it. */
function integrate(mu: number, s: number): number {
  const sigma = Math.exp(s / 2);
  const width = (to - from) / count;
  let sum = 0;
  for (let i = 0; i < count; i++) {
    const c = from + (i + 0.5) * width;
    const logQ = -(((c - mu) / sigma) ** 2) / 2 - s / 2;
    sum += Math.exp(logQ) * (logQ + c ** 2 / 2) * width;
  }
  return sum / Math.sqrt(2 * Math.PI);
}

export default function judge({ divergence, gradient }: typeof Answer) {
  const h = 1e-4;
  for (const [mu, s] of [
    [0, 0],
    [1.5, 0],
    [0.3, -1.2],
    [-1, 0.8],
  ] as const) {
    check.close(divergence(mu, s), integrate(mu, s), 1e-4, {
      en: `For mu = ${mu} and s = ${s}, D agrees with the integral that defines it.`,
      zh: `mu = ${mu}，s = ${s} 时，D 应与定义它的积分一致。`,
    });
    const [byMu, byS] = gradient(mu, s);
    check.close(byMu, (integrate(mu + h, s) - integrate(mu - h, s)) / (2 * h), 1e-3, {
      en: `For mu = ${mu} and s = ${s}, dD/dmu agrees with finite differences.`,
      zh: `mu = ${mu}，s = ${s} 时，dD/dmu 应与有限差分一致。`,
    });
    check.close(byS, (integrate(mu, s + h) - integrate(mu, s - h)) / (2 * h), 1e-3, {
      en: `For mu = ${mu} and s = ${s}, dD/ds agrees with finite differences.`,
      zh: `mu = ${mu}，s = ${s} 时，dD/ds 应与有限差分一致。`,
    });
  }
}
