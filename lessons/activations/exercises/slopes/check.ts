import { check } from 'gradient-lab';
import type * as Answer from './solution';

const h = 1e-5;
const points = [-3, -1.2, -0.4, 0.3, 1, 2.5];

const functions = {
  sigmoid: (z: number) => 1 / (1 + Math.exp(-z)),
  tanh: Math.tanh,
  elu: (z: number) => (z > 0 ? z : Math.exp(z) - 1),
};

export default function judge({ slopes }: typeof Answer) {
  for (const name of ['sigmoid', 'tanh', 'elu'] as const) {
    const f = functions[name];
    const measured = points.map((z) => (f(z + h) - f(z - h)) / (2 * h));
    check.close(points.map(slopes[name]), measured, 1e-6, {
      en: `The slope of ${name} agrees with finite differences at six points.`,
      zh: `${name} 的导数在六个点上应与有限差分一致。`,
    });
  }
}
