/** The site's diverging colours: orange for low or negative, blue for high or positive, paper between. */
import { interpolateRgb, rgb } from 'd3';
import { readColour } from './theme-colours';

/** How far the ends go from paper to the full hue; less than 1 keeps marks on top legible. */
const strength = 0.62;
const levels = 256;

/** RGBA bytes of 256 colours from the lowest to the highest value. */
export function divergingBytes(node: Element): Uint32Array {
  const paper = readColour(node, '--paper');
  const low = interpolateRgb(paper, readColour(node, '--negative'));
  const high = interpolateRgb(paper, readColour(node, '--positive'));
  const bytes = new Uint8ClampedArray(levels * 4);
  for (let i = 0; i < levels; i++) {
    const place = (2 * i) / (levels - 1) - 1;
    const { r, g, b } = rgb((place < 0 ? low : high)(Math.abs(place) * strength));
    bytes.set([r, g, b, 255], 4 * i);
  }
  return new Uint32Array(bytes.buffer);
}

/** The index among 256 colours of a value in [low, high]; values beyond land on the ends. */
export function levelOf(value: number, low: number, high: number): number {
  const share = (value - low) / (high - low);
  return Math.round(Math.min(1, Math.max(0, share)) * (levels - 1));
}

/** The same colours for SVG and HTML, as a CSS value that follows the theme by itself. */
export function divergingCss(value: number, low: number, high: number): string {
  const place = (2 * levelOf(value, low, high)) / (levels - 1) - 1;
  const hue = place < 0 ? '--negative' : '--positive';
  return `color-mix(in srgb, var(${hue}) ${(Math.abs(place) * strength * 100).toFixed(1)}%, var(--paper))`;
}
