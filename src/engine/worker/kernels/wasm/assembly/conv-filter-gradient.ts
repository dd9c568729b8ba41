// The gradient of a convolution's filter: for every four taps and eight filters, a sum over all pixels.
import {
  Geometry,
  countPositions,
  countTaps,
  inputSize,
  isPadded,
  padImage,
  paddedSize,
  writeTaps,
} from './geometry';
import { packB, packedSize } from './pack';
import {
  ACCUMULATE,
  STORE,
  TILE_BYTES,
  TILE_COLUMNS,
  TILE_ROWS,
  storePartial,
  tileAdjacent,
  tileRows,
} from './tile';
import { clearFloats, floatBytes } from './vector';

/** Filters with fewer taps than this read dy in place: packing it would not pay. */
const FEW_TAPS = 32;

/** dw = Σ over images [from, to) and pixels of taps ⊗ dy. */
export function convFilterGradient(
  geometry: usize,
  from: i32,
  to: i32,
  x: usize,
  dy: usize,
  dw: usize,
  scratch: usize,
): void {
  const g = changetype<Geometry>(geometry);
  const positions = countPositions(g);
  const taps = countTaps(g);
  const columns = g.outChannels;
  const tile = scratch;
  const table = tile + TILE_BYTES;
  const packed = table + floatBytes(taps + 8);
  const frame = packed + floatBytes(packedSize(positions, columns));
  const step = (<usize>(g.strideWidth * g.channels)) << 2;
  const jump =
    (<usize>((g.strideHeight * g.paddedWidth - g.outWidth * g.strideWidth) * g.channels)) << 2;
  const rowBytes = (<usize>columns) << 2;
  const inPlace = taps < FEW_TAPS && columns % TILE_COLUMNS == 0;
  const adjacent = g.channels % TILE_ROWS == 0;
  writeTaps(g, table);
  if (isPadded(g)) clearFloats(frame, paddedSize(g));
  if (from >= to) clearFloats(dw, taps * columns);

  for (let image = from; image < to; image++) {
    const mode = image > from ? ACCUMULATE : STORE;
    const gradient = dy + ((<usize>(image * positions * columns)) << 2);
    let source = x + ((<usize>(image * inputSize(g))) << 2);
    if (isPadded(g)) {
      padImage(g, source, frame);
      source = frame;
    }
    if (!inPlace) packB(gradient, columns, 1, positions, columns, packed);
    for (let j = 0; j < columns; j += TILE_COLUMNS) {
      const panel = inPlace
        ? gradient + ((<usize>j) << 2)
        : packed + ((<usize>(j * positions)) << 2);
      const panelStep = inPlace ? rowBytes : 32;
      for (let n = 0; n < taps; n += TILE_ROWS) {
        const at = table + ((<usize>n) << 2);
        const c = dw + <usize>n * rowBytes + ((<usize>j) << 2);
        const whole = n + TILE_ROWS <= taps && j + TILE_COLUMNS <= columns;
        const d = whole ? c : tile;
        const ld: usize = whole ? rowBytes : 32;
        const now = whole ? mode : STORE;
        const a0 = source + load<u32>(at);
        if (adjacent) {
          tileAdjacent(g.outHeight, g.outWidth, a0, step, jump, panel, panelStep, d, ld, now, 0);
        } else {
          const a1 = source + load<u32>(at, 4);
          const a2 = source + load<u32>(at, 8);
          const a3 = source + load<u32>(at, 12);
          tileRows(
            g.outHeight,
            g.outWidth,
            a0,
            a1,
            a2,
            a3,
            step,
            jump,
            panel,
            panelStep,
            d,
            d + ld,
            d + 2 * ld,
            d + 3 * ld,
            now,
            0,
          );
        }
        if (!whole) {
          const h = min(TILE_ROWS, taps - n);
          const w = min(TILE_COLUMNS, columns - j);
          storePartial(tile, c, rowBytes, h, w, mode, 0);
        }
      }
    }
  }
}
