// The shape of a convolution or pooling, as the page writes it into memory: 32-bit integers in this order.
import { copyFloats } from './vector';

export class Geometry {
  height: i32;
  width: i32;
  channels: i32;
  filterHeight: i32;
  filterWidth: i32;
  outHeight: i32;
  outWidth: i32;
  outChannels: i32;
  strideHeight: i32;
  strideWidth: i32;
  top: i32;
  left: i32;
  /** The input with its border of zeros; equal to height and width where none is needed. */
  paddedHeight: i32;
  paddedWidth: i32;
}

export function isPadded(g: Geometry): bool {
  return g.paddedHeight != g.height || g.paddedWidth != g.width;
}

/** Pixels of one output image. */
export function countPositions(g: Geometry): i32 {
  return g.outHeight * g.outWidth;
}

/** Values that one output pixel looks at. */
export function countTaps(g: Geometry): i32 {
  return g.filterHeight * g.filterWidth * g.channels;
}

export function inputSize(g: Geometry): i32 {
  return g.height * g.width * g.channels;
}

export function paddedSize(g: Geometry): i32 {
  return g.paddedHeight * g.paddedWidth * g.channels;
}

/** Byte offset in the padded input of every output pixel's first tap; padded with zeros to whole tiles. */
export function writePositions(g: Geometry, table: usize): void {
  for (let row = 0; row < g.outHeight; row++) {
    for (let column = 0; column < g.outWidth; column++) {
      const pixel = row * g.strideHeight * g.paddedWidth + column * g.strideWidth;
      store<i32>(table, (pixel * g.channels) << 2);
      table += 4;
    }
  }
  v128.store(table, i32x4.splat(0));
}

/** Byte offset of every tap from the first, in the order of the filter; padded with zeros to whole tiles. */
export function writeTaps(g: Geometry, table: usize): void {
  for (let row = 0; row < g.filterHeight; row++) {
    for (let i = 0; i < g.filterWidth * g.channels; i++) {
      store<i32>(table, (row * g.paddedWidth * g.channels + i) << 2);
      table += 4;
    }
  }
  v128.store(table, i32x4.splat(0));
  v128.store(table, i32x4.splat(0), 16);
}

/** Copies an image into its frame; the border must be zero already. */
export function padImage(g: Geometry, image: usize, padded: usize): void {
  const row = g.width * g.channels;
  padded += (<usize>((g.top * g.paddedWidth + g.left) * g.channels)) << 2;
  for (let i = 0; i < g.height; i++) {
    copyFloats(padded, image, row);
    image += (<usize>row) << 2;
    padded += (<usize>(g.paddedWidth * g.channels)) << 2;
  }
}

/** Copies an image out of its frame. */
export function cropImage(g: Geometry, padded: usize, image: usize): void {
  const row = g.width * g.channels;
  padded += (<usize>((g.top * g.paddedWidth + g.left) * g.channels)) << 2;
  for (let i = 0; i < g.height; i++) {
    copyFloats(image, padded, row);
    image += (<usize>row) << 2;
    padded += (<usize>(g.paddedWidth * g.channels)) << 2;
  }
}
