/** Paints numbers on a canvas, one a pixel, in the colours of the theme or as a photograph's greys. */
import { interpolateRgb, piecewise, rgb } from 'd3';
import { readColour } from '../base/theme-colours';

/** One picture within a row-major list: every `stride`-th value from `offset` on. */
export interface PixelImage {
  readonly width: number;
  readonly height: number;
  readonly values: ArrayLike<number>;
  readonly offset?: number;
  readonly stride?: number;
}

/**
 * From paper at 0 to a colour of the theme at the highest value; `signed` has a colour for either sign;
 * `brightness` is black at 0 and white at the highest value, in every theme; `colour` reads three such values
 * a pixel, for red, green and blue.
 */
export type PixelHue = '--ink' | '--positive' | 'signed' | 'brightness' | 'colour';

const levels = 256;

/** Values beyond the scale, which ends at `high`, are painted as its ends. */
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
  const colours = makeColours(canvas, hue);
  const pixels = context.createImageData(width, height);
  const low = hue === 'signed' ? -high : 0;
  const levelAt = (index: number) => {
    const share = high > 0 ? (values[index]! - low) / (high - low) : hue === 'signed' ? 0.5 : 0;
    return Math.round(Math.max(0, Math.min(1, share)) * (levels - 1)) * 4;
  };
  for (let i = 0; i < width * height; i++) {
    const at = offset + i * stride;
    if (hue === 'colour') {
      pixels.data.set(
        [0, 1, 2].map((part) => colours[levelAt(at + part)]!),
        i * 4,
      );
      pixels.data[i * 4 + 3] = 255;
    } else pixels.data.set(colours.subarray(levelAt(at), levelAt(at) + 4), i * 4);
  }
  context.putImageData(pixels, 0, 0);
}

/** The colours of a scale, from its lowest level to its highest. */
function endsOf(node: Element, hue: PixelHue): readonly string[] {
  if (hue === 'brightness' || hue === 'colour') return ['#000', '#fff'];
  const paper = readColour(node, '--paper');
  if (hue !== 'signed') return [paper, readColour(node, hue)];
  return [readColour(node, '--negative'), paper, readColour(node, '--positive')];
}

/** Of each theme and hue, made once: many small pictures are painted at a time. */
const scales = new Map<string, Uint8ClampedArray>();

function makeColours(node: Element, hue: PixelHue): Uint8ClampedArray {
  const ends = endsOf(node, hue);
  const name = ends.join(' ');
  const colours = scales.get(name) ?? blendColours(ends);
  scales.set(name, colours);
  return colours;
}

function blendColours(ends: readonly string[]): Uint8ClampedArray {
  const blend: (share: number) => string = piecewise(interpolateRgb, [...ends]);
  const bytes = new Uint8ClampedArray(levels * 4);
  for (let level = 0; level < levels; level++) {
    const { r, g, b } = rgb(blend(level / (levels - 1)));
    bytes.set([r, g, b, 255], level * 4);
  }
  return bytes;
}
