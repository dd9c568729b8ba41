/** Numbers as the interface shows them. */
import type { Language } from '@/i18n';

/** Up to `digits` significant digits, a true minus sign, and words for what is not finite. */
export function formatNumber(value: number, digits = 3): string {
  if (Number.isNaN(value)) return 'NaN';
  if (!Number.isFinite(value)) return value > 0 ? '∞' : '−∞';
  const magnitude = Math.abs(value);
  const text =
    magnitude !== 0 && (magnitude < 1e-4 || magnitude >= 1e6)
      ? value.toExponential(digits - 1)
      : String(Number(value.toPrecision(digits)));
  return text.replace(/-/g, '−');
}

const superscripts = '⁰¹²³⁴⁵⁶⁷⁸⁹';

/** For written-out arithmetic: four significant digits, powers of ten as print has them: 1.431×10⁻⁶. */
export function formatValue(value: number): string {
  return withPowers(formatNumber(value, 4));
}

/** The same with three digits, for lengths that go over many powers of ten. */
export function formatLength(value: number): string {
  return withPowers(formatNumber(value, 3));
}

function withPowers(text: string): string {
  return text.replace(/e([+−])(\d+)/, (_, sign: string, power: string) => {
    const raised = power.replace(/\d/g, (digit) => superscripts.charAt(Number(digit)));
    return `×10${sign === '−' ? '⁻' : ''}${raised}`;
  });
}

/** A number inside a sum or a product: negative ones in brackets. */
export function formatFactor(value: number, format = formatValue): string {
  return value < 0 ? `(${format(value)})` : format(value);
}

export function formatPoint([u, v]: readonly [number, number]): string {
  return `(${formatValue(u)}, ${formatValue(v)})`;
}

/** At most `digits` decimals, no trailing zeros, a true minus sign. */
export function formatDecimals(value: number, digits = 2): string {
  return String(Number(value.toFixed(digits)) || 0).replace('-', '−');
}

/** `= 0.33` where that is all of it, `≈ 0.5818` where digits were left out. */
export function formatResult(value: number, digits = 4): string {
  const exact = Math.abs(Number(value.toFixed(digits)) - value) < 1e-9;
  return `${exact ? '=' : '≈'} ${formatDecimals(value, digits)}`;
}

/**
 * A share as a percentage, with a space before its sign as English has it here; Chinese has none.
 *
 * @param share 0 … 1, or NaN where there is none
 */
export function formatPercent(share: number, language: Language, decimals = 1): string {
  if (Number.isNaN(share)) return '–';
  return `${(100 * share).toFixed(decimals)}${language === 'zh' ? '' : ' '}%`;
}

/** A whole number, its digits by threes from five of them on, as both languages have it here: 2000, 60,000. */
export function formatCount(count: number): string {
  const digits = String(count);
  return digits.length < 5 ? digits : digits.replace(/\B(?=(\d{3})+$)/g, ',');
}
