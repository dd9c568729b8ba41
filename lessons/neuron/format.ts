/** Numbers as the neuron's figure writes them. */

/** At most `digits` decimals, no trailing zeros, a true minus sign. */
export function formatDecimals(value: number, digits = 2): string {
  return String(Number(value.toFixed(digits)) || 0).replace('-', '−');
}

/** A number inside a sum or a product: negative ones in brackets. */
export function formatFactor(value: number, digits = 3): string {
  const text = formatDecimals(value, digits);
  return value < 0 ? `(${text})` : text;
}

/** `= 0.33` where that is all of it, `≈ 0.5818` where digits were left out. */
export function formatResult(value: number, digits = 4): string {
  const exact = Math.abs(Number(value.toFixed(digits)) - value) < 1e-9;
  return `${exact ? '=' : '≈'} ${formatDecimals(value, digits)}`;
}
