/** The colour behind a number, never so strong that its digits cannot be read. */
import { divergingCss } from '@/charts/base/diverging-scale';

/** The scale ends beyond the largest magnitude, short of hues on which digits are hard to read. */
const headroom = 1.24;

/** @param magnitude what gets the strongest hue; where all numbers are 0 there is none */
export function paintValue(value: number, magnitude: number): string {
  const reach = headroom * (magnitude || 1);
  return divergingCss(value, -reach, reach);
}
