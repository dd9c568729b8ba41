/** How the quantities of both figures are written: names with indices, numbers in sums. */
import { formatDecimals, formatFactor } from '@/components/figure/format';

const lowered = '₀₁₂₃';

/** `w31` as w₃₁. */
export function lowerDigits(name: string): string {
  return name.replace(/\d/g, (digit) => lowered.charAt(Number(digit)));
}

/** Four decimals at most. */
export function print(value: number): string {
  return formatDecimals(value, 4);
}

export function printFactor(value: number): string {
  return formatFactor(value, print);
}

/** For the numbers in nodes, which have little room. */
export function printShort(value: number): string {
  return formatDecimals(value, 3);
}

/** ∂L/∂w₃₁ */
export function slopeOf(name: string): string {
  return `∂L/∂${lowerDigits(name)}`;
}

/** Inside a product on an edge. */
export function printShortFactor(value: number): string {
  return formatFactor(value, printShort);
}
