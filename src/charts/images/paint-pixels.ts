/** Paints grey values on a canvas, one value a pixel, from the page's paper to a colour of the theme. */
import { interpolateRgb, rgb } from 'd3';
import { readColour } from '../base/theme-colours';

/** One picture within a row-major list: every `stride`-th value from `offset` on. */
export interface PixelImage {
  readonly width: number;
  readonly height: number;
  readonly values: ArrayLike<number>;
  readonly offset?: number;
  readonly stride?: number;
}

/** The theme's colour that the highest value gets. */
export type PixelHue = '--ink' | '--positive';

const levels = 256;

/** Values at or below 0 are paper, those at or above `high` the full hue. */
export function paintPixels(
  canvas: HTMLCanvasElement,
  image: PixelImage,
  high: number,
  hue: PixelHue,
): void {
  const { width, height, values, offset = 0, stride = 1 } = image;
  if (canvas.width !== width) canvas.width = width;
  if (canvas.height !== height) canvas.height = height;
  const context = canvas.getContext('2d');
  if (context === null) return;
  const colours = makeColours(readColour(canvas, '--paper'), readColour(canvas, hue));
  const pixels = context.createImageData(width, height);
  for (let i = 0; i < width * height; i++) {
    const share = high > 0 ? values[offset + i * stride]! / high : 0;
    const level = Math.round(Math.max(0, Math.min(1, share)) * (levels - 1));
    pixels.data.set(colours.subarray(level * 4, level * 4 + 4), i * 4);
  }
  context.putImageData(pixels, 0, 0);
}

function makeColours(from: string, to: string): Uint8ClampedArray {
  const blend = interpolateRgb(from, to);
  const bytes = new Uint8ClampedArray(levels * 4);
  for (let level = 0; level < levels; level++) {
    const { r, g, b } = rgb(blend(level / (levels - 1)));
    bytes.set([r, g, b, 255], level * 4);
  }
  return bytes;
}
