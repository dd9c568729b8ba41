/** Paints numbers over the plane in the diverging colours, one value a pixel: fast enough for many at every frame. */
import { divergingBytes, levelOf } from '../base/diverging-scale';
import { isDark } from '../base/theme-colours';

/** One square picture within a row-major list: every `stride`-th value from `offset` on. */
export interface Field {
  readonly side: number;
  /** Rows from the upper left; no NaN. */
  readonly values: ArrayLike<number>;
  readonly offset: number;
  readonly stride: number;
  /** The values that the two end colours stand for. */
  readonly range: readonly [number, number];
}

let image: ImageData | null = null;
let colours: { readonly dark: boolean; readonly bytes: Uint32Array } | null = null;

/** The colours of the present theme; asking for computed styles at every picture would cost more than painting. */
function readColours(canvas: HTMLCanvasElement): Uint32Array {
  const dark = isDark();
  if (colours?.dark !== dark) colours = { dark, bytes: divergingBytes(canvas) };
  return colours.bytes;
}

/** The canvas must stand in the page, from whose theme it takes its colours. */
export function paintField(canvas: HTMLCanvasElement, field: Field): void {
  const { side, values, offset, stride, range } = field;
  const [low, high] = range;
  if (canvas.width !== side) [canvas.width, canvas.height] = [side, side];
  if (image?.width !== side) image = new ImageData(side, side);
  const bytes = readColours(canvas);
  const pixels = new Uint32Array(image.data.buffer);
  for (let i = 0; i < pixels.length; i++) {
    pixels[i] = bytes[levelOf(values[offset + i * stride]!, low, high)]!;
  }
  canvas.getContext('2d')?.putImageData(image, 0, 0);
}
