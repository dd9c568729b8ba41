/** A function and its slope at one z, written out with the numbers in place. */
import { formatFactor, formatValue } from '@/components/figure/format';
import { normalCumulative, normalDensity } from '@/math/normal';
import type { CurveState } from './functions';

interface CurveSums {
  readonly a: string;
  readonly slope: string;
}

/** @param a f(z) */
export function writeSums({ name, z, leak }: CurveState, a: number): CurveSums {
  const at = formatValue(z);
  const factor = formatFactor(z);
  const height = formatFactor(a);
  switch (name) {
    case 'sigmoid':
      return { a: `1 / (1 + e^${formatFactor(-z)})`, slope: `${height} · (1 − ${height})` };
    case 'tanh':
      return { a: `tanh ${factor}`, slope: `1 − ${height}²` };
    case 'relu':
      return { a: `max(0, ${at})`, slope: z > 0 ? 'dz/dz' : 'd0/dz' };
    case 'leaky-relu': {
      const below = formatValue(leak);
      return z > 0
        ? { a: at, slope: 'dz/dz' }
        : { a: `${below} · ${factor}`, slope: `d(${below}z)/dz` };
    }
    case 'elu':
      return z > 0 ? { a: at, slope: 'dz/dz' } : { a: `e^${factor} − 1`, slope: `e^${factor}` };
    case 'gelu': {
      const below = formatValue(normalCumulative(z));
      return {
        a: `${at} · ${below}`,
        slope: `${below} + ${factor} · ${formatValue(normalDensity(z))}`,
      };
    }
  }
}
