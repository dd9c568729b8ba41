// Convolution as products on the image itself: no column matrix is written. An output pixel's taps are
// a few contiguous runs of the (padded) image, which the register tile walks.
import {
  Geometry,
  countPositions,
  countTaps,
  inputSize,
  isPadded,
  padImage,
  paddedSize,
  writePositions,
} from './geometry';
import { packB, packedSize } from './pack';
import { STORE, TILE_BYTES, TILE_COLUMNS, TILE_ROWS, storePartial, tileRows } from './tile';
import { clearFloats, floatBytes } from './vector';

/** Output pixels whose results stay in the first cache while all filters pass over them. */
const BLOCK_POSITIONS = 64;

/** y = conv(x) for images [from, to), then what `mode` adds. */
export function convForward(
  geometry: usize,
  from: i32,
  to: i32,
  x: usize,
  filter: usize,
  bias: usize,
  mode: i32,
  y: usize,
  scratch: usize,
): void {
  const g = changetype<Geometry>(geometry);
  const positions = countPositions(g);
  const taps = countTaps(g);
  const columns = g.outChannels;
  const tile = scratch;
  const table = tile + TILE_BYTES;
  const weights = table + floatBytes(positions + 4);
  const frame = weights + floatBytes(packedSize(taps, columns));
  const run = g.filterWidth * g.channels;
  const jump = (<usize>((g.paddedWidth - g.filterWidth) * g.channels)) << 2;
  const rowBytes = (<usize>columns) << 2;
  writePositions(g, table);
  packB(filter, columns, 1, taps, columns, weights);
  if (isPadded(g)) clearFloats(frame, paddedSize(g));

  for (let image = from; image < to; image++) {
    let source = x + ((<usize>(image * inputSize(g))) << 2);
    const target = y + ((<usize>(image * positions * columns)) << 2);
    if (isPadded(g)) {
      padImage(g, source, frame);
      source = frame;
    }
    for (let p0 = 0; p0 < positions; p0 += BLOCK_POSITIONS) {
      const p1 = min(positions, p0 + BLOCK_POSITIONS);
      for (let j = 0; j < columns; j += TILE_COLUMNS) {
        const panel = weights + ((<usize>(j * taps)) << 2);
        const biasHere = bias + ((<usize>j) << 2);
        for (let p = p0; p < p1; p += TILE_ROWS) {
          const at = table + ((<usize>p) << 2);
          const a0 = source + load<u32>(at);
          const a1 = source + load<u32>(at, 4);
          const a2 = source + load<u32>(at, 8);
          const a3 = source + load<u32>(at, 12);
          const c = target + <usize>p * rowBytes + ((<usize>j) << 2);
          const whole = p + TILE_ROWS <= p1 && j + TILE_COLUMNS <= columns;
          const d = whole ? c : tile;
          const ld: usize = whole ? rowBytes : 32;
          const now = whole ? mode : STORE;
          tileRows(
            g.filterHeight,
            run,
            a0,
            a1,
            a2,
            a3,
            4,
            jump,
            panel,
            32,
            d,
            d + ld,
            d + 2 * ld,
            d + 3 * ld,
            now,
            biasHere,
          );
          if (!whole) {
            const h = min(TILE_ROWS, p1 - p);
            const w = min(TILE_COLUMNS, columns - j);
            storePartial(tile, c, rowBytes, h, w, mode, biasHere);
          }
        }
      }
    }
  }
}
