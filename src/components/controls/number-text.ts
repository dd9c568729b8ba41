/** Numbers as people type and paste them, and as a field shows them. */

const minuses = /[−‐‑‒–—﹣－]/g;
const decimal = /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i;

/**
 * The number that a text stands for, or null. Minus signs of all kinds, full-width signs and digits, and the
 * full stop that a Chinese keyboard gives for a point are taken for what is meant.
 */
export function readNumber(text: string): number | null {
  const plain = text.replace(minuses, '-').normalize('NFKC').replace('。', '.').trim();
  return decimal.test(plain) ? Number(plain) : null;
}

/** As it is, with a true minus sign. */
export function writeNumber(value: number): string {
  return String(value).replace(/-/g, '−');
}

/** The multiple of `step` so many steps up, or down, from a value that may lie between two of them. */
export function stepFrom(value: number, step: number, count: number): number {
  const at = Number((value / step).toFixed(6));
  const steps = count > 0 ? Math.floor(at) + count : Math.ceil(at) + count;
  return Number((steps * step).toFixed(10)) || 0;
}

export interface Limits {
  readonly min: number;
  readonly max: number;
  /** Where it is whole, and `min` too, only whole numbers are right. */
  readonly step: number;
}

export type Problem = 'not-a-number' | 'not-whole' | 'outside';

/** What is wrong with a text as a number within limits; null for nothing. */
export function judgeNumber(text: string, { min, max, step }: Limits): Problem | null {
  const value = readNumber(text);
  if (value === null) return 'not-a-number';
  if (Number.isInteger(step) && Number.isInteger(min) && !Number.isInteger(value))
    return 'not-whole';
  return value < min || value > max ? 'outside' : null;
}

/** Whether a number that is still being typed is outside whatever digits follow, as 1 on the way to 12 is not. */
export function isBeyond(text: string, { min, max }: Limits): boolean {
  const value = readNumber(text);
  return value !== null && ((value > max && value > 0) || (value < min && value < 0));
}
