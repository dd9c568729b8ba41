/** Where numbers lie along a bar: by their logarithm between two powers of ten, or linearly from 0. */
import { formatValue } from './format';

interface BarTick {
  /** 0 … 1. */
  readonly at: number;
  /** Empty where there is no room for numbers. */
  readonly text: string;
  /** Worth a stronger line: 1 on a logarithmic scale. */
  readonly main: boolean;
}

export interface BarScale {
  readonly log: boolean;
  /** Exponents of ten on a logarithmic scale, values on a linear one. */
  readonly low: number;
  readonly high: number;
  readonly ticks: readonly BarTick[];
}

const superscripts = '⁰¹²³⁴⁵⁶⁷⁸⁹';

function powerOfTen(exponent: number): string {
  if (exponent === 0) return '1';
  const digits = String(Math.abs(exponent)).replace(/\d/g, (d) => superscripts.charAt(Number(d)));
  return `10${exponent < 0 ? '⁻' : ''}${digits}`;
}

/**
 * From 10^low to 10^high.
 * @param every numbers stand at each multiple of this exponent
 */
export function logScale(low: number, high: number, every: number): BarScale {
  const ticks = Array.from({ length: high - low + 1 }, (_, i) => low + i)
    .filter((exponent) => exponent % every === 0)
    .map((exponent) => ({
      at: (exponent - low) / (high - low),
      text: powerOfTen(exponent),
      main: exponent === 0,
    }));
  return { log: true, low, high, ticks };
}

/** From 0 to the largest of some values. */
export function linearScale(values: readonly number[]): BarScale {
  const finite = values.filter(Number.isFinite);
  const high = Math.max(0, ...finite) || 1;
  const ticks = [0, 1].map((at) => ({ at, text: formatValue(at * high), main: at === 0 }));
  return { log: false, low: 0, high, ticks };
}

/** 0 … 1, where a value that is not negative lies; values beyond land on the ends, NaN on the first. */
export function placeOnScale(value: number, { log, low, high }: BarScale): number {
  const place = ((log ? Math.log10(value) : value) - low) / (high - low);
  return Number.isNaN(place) ? 0 : Math.min(1, Math.max(0, place));
}
