/** The ends and the grain of a slider, and numbers as it writes them. */

export interface SliderRange {
  readonly min: number;
  readonly max: number;
  readonly step: number;
}

/** As short as it can be written at the precision of the slider's step: 0.30000000000000004 → 0.3. */
export function formatParam(value: number, step: number): string {
  const decimals = Math.min(12, decimalsOf(step));
  return String(Number(value.toFixed(decimals)) || 0);
}

/**
 * Without a range a whole number gets 1 … about twice itself in ones, any other number 0 … about
 * twice itself in hundredths of that (mirrored for negative ones), and zero −1 … 1.
 */
export function completeRange(
  value: number,
  whole: boolean,
  written: Partial<SliderRange>,
): SliderRange {
  const reach = value === 0 ? 1 : niceCeil(2 * Math.abs(value));
  const counts = whole && value > 0;
  const min = written.min ?? (value > 0 ? (counts ? 1 : 0) : -reach);
  const max = written.max ?? (value < 0 ? 0 : reach);
  const step = written.step ?? (counts ? 1 : roundTo12((max - min) / 100));
  return { min: Math.min(min, value), max: Math.max(max, value), step: step > 0 ? step : 0.01 };
}

/** The next 1, 2 or 5 times a power of ten. */
function niceCeil(value: number): number {
  const power = 10 ** Math.floor(Math.log10(value));
  const factor = [1, 2, 5, 10].find((candidate) => candidate * power >= value * (1 - 1e-9)) ?? 10;
  return roundTo12(factor * power);
}

function decimalsOf(step: number): number {
  const [mantissa = '', exponent = '0'] = String(step).split('e');
  return Math.max(0, (mantissa.split('.')[1]?.length ?? 0) - Number(exponent));
}

function roundTo12(value: number): number {
  return Number(value.toPrecision(12));
}
