/** Numbers inside written-out arithmetic. */
import { formatNumber } from '@/components/format';
import type { Point } from '@/math/plane-line';

const digits = 4;
const superscripts = '⁰¹²³⁴⁵⁶⁷⁸⁹';

/** Four significant digits, with a power of ten as print has it: 1.431×10⁻⁶. */
export function formatValue(value: number): string {
  return formatNumber(value, digits).replace(/e([+−])(\d+)/, (_, sign: string, power: string) => {
    const raised = power.replace(/\d/g, (digit) => superscripts.charAt(Number(digit)));
    return `×10${sign === '−' ? '⁻' : ''}${raised}`;
  });
}

/** Negative ones in brackets, for the right-hand side of a minus or a product. */
export function formatFactor(value: number): string {
  return value < 0 ? `(${formatValue(value)})` : formatValue(value);
}

export function formatPoint([u, v]: Point): string {
  return `(${formatValue(u)}, ${formatValue(v)})`;
}
