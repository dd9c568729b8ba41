/** The scales of a line chart and the ticks beside them. */
import { format, scaleLinear, scaleLog, type ScaleContinuousNumeric, type ScaleLinear } from 'd3';

export type Scale = ScaleContinuousNumeric<number, number>;

export interface Tick {
  readonly at: number;
  readonly label: string;
}

export function isLog(scale: Scale): boolean {
  return 'base' in scale;
}

/** A scale over all steps of some lines, from the first to the last. */
export function stepScale(lines: readonly (readonly number[])[]): ScaleLinear<number, number> {
  let low = Infinity;
  let high = -Infinity;
  for (const steps of lines) {
    low = Math.min(low, steps[0] ?? low);
    high = Math.max(high, steps.at(-1) ?? high);
  }
  if (low > high) return scaleLinear().domain([0, 1]);
  return scaleLinear().domain(low === high ? [low - 1, high + 1] : [low, high]);
}

/** Logarithmic where asked for and any value is above zero; zero is included where it is near. */
export function valueScale(lines: readonly (readonly number[])[], log: boolean): Scale {
  let low = Infinity;
  let high = -Infinity;
  let lowPositive = Infinity;
  for (const values of lines) {
    for (const value of values) {
      if (!Number.isFinite(value)) continue;
      low = Math.min(low, value);
      high = Math.max(high, value);
      if (value > 0) lowPositive = Math.min(lowPositive, value);
    }
  }
  if (log && high > 0) {
    return scaleLog()
      .domain(lowPositive === high ? [high / 10, high * 10] : [lowPositive, high])
      .nice();
  }
  if (low > high) return scaleLinear().domain([0, 1]);
  if (low === high) return scaleLinear().domain(spread(low)).nice();
  return scaleLinear()
    .domain([low > 0 && low < 0.6 * high ? 0 : low, high < 0 && high > 0.6 * low ? 0 : high])
    .nice();
}

function spread(value: number): [number, number] {
  if (value === 0) return [-1, 1];
  return value > 0 ? [0, 2 * value] : [2 * value, 0];
}

export function ticksOf(scale: Scale, count: number): Tick[] {
  if (!isLog(scale)) {
    const write = isExtreme(scale.domain()) ? writeBriefly : scale.tickFormat(count);
    return scale
      .ticks(count)
      .map((value) => ({ at: scale(value), label: trueMinus(write(value)) }));
  }
  const write = format('.1~e');
  const powers = scale.ticks(count).filter((value) => Number.isInteger(Math.log10(value)));
  const every = Math.max(1, Math.ceil(powers.length / count));
  return powers
    .filter((_, i) => i % every === 0)
    .map((value) => ({
      at: scale(value),
      label: trueMinus(value >= 1e-3 && value < 1e5 ? String(value) : write(value)),
    }));
}

/** Plain digits would be too many to stand beside the axis. */
function isExtreme(domain: readonly number[]): boolean {
  const reach = Math.max(...domain.map(Math.abs));
  return reach >= 1e6 || reach < 1e-4;
}

function writeBriefly(value: number): string {
  return value === 0 ? '0' : format('.2~e')(value);
}

function trueMinus(text: string): string {
  return text.replace(/-/g, '−');
}
