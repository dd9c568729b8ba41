// Convolution forward and its two gradients as products on the image itself: no column matrix is written.
// An output pixel's taps are a few contiguous runs of the (padded) image, which the register tile walks.
import {
  Geometry,
  countPositions,
  countTaps,
  cropImage,
  inputSize,
  isPadded,
  padImage,
  paddedSize,
  writePositions,
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

/** Output pixels whose results stay in the first cache while all filters pass over them. */
const BLOCK_POSITIONS = 64;
/** Filters with fewer taps than this read dy in place: packing it would not pay. */
const FEW_TAPS = 32;

function frameBytes(g: Geometry): usize {
  return isPadded(g) ? floatBytes(paddedSize(g)) : 0;
}

/** Bytes of scratch memory that any of the three convolution functions needs. */
export function convScratch(geometry: usize): usize {
  const g = changetype<Geometry>(geometry);
  const tables = floatBytes(countPositions(g) + 4) + floatBytes(countTaps(g) + 8);
  const weights = floatBytes(packedSize(countTaps(g), g.outChannels));
  const weightsByTap =
    floatBytes(packedSize(g.outChannels, g.channels)) * (g.filterHeight * g.filterWidth);
  const weightsInOne = floatBytes(packedSize(g.outChannels, countTaps(g)));
  const dy = floatBytes(packedSize(countPositions(g), g.outChannels));
  return (
    TILE_BYTES + tables + max(max(weights, dy), max(weightsByTap, weightsInOne)) + frameBytes(g)
  );
}

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
          let c = target + <usize>p * rowBytes + ((<usize>j) << 2);
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

/** dx = for images [from, to): every tap adds dy · weightsᵀ to the pixels it looked at. */
export function convInputGradient(
  geometry: usize,
  from: i32,
  to: i32,
  dy: usize,
  filter: usize,
  dx: usize,
  scratch: usize,
): void {
  const g = changetype<Geometry>(geometry);
  const positions = countPositions(g);
  const byTap = g.channels % TILE_COLUMNS == 0;
  const groups = byTap ? g.filterHeight * g.filterWidth : 1;
  const columns = countTaps(g) / groups;
  const depth = g.outChannels;
  const tile = scratch;
  const table = tile + TILE_BYTES;
  const tapTable = table + floatBytes(positions + 4);
  const weights = tapTable + floatBytes(countTaps(g) + 8);
  const groupBytes = floatBytes(packedSize(depth, columns));
  const frame = weights + groupBytes * groups;
  writePositions(g, table);
  writeTaps(g, tapTable);
  for (let group = 0; group < groups; group++) {
    const from = filter + ((<usize>(group * columns * depth)) << 2);
    packB(from, 1, depth, depth, columns, weights + <usize>group * groupBytes);
  }

  for (let image = from; image < to; image++) {
    const gradient = dy + ((<usize>(image * positions * depth)) << 2);
    const output = dx + ((<usize>(image * inputSize(g))) << 2);
    const target = isPadded(g) ? frame : output;
    clearFloats(target, paddedSize(g));
    for (let group = 0; group < groups; group++) {
      const panels = weights + <usize>group * groupBytes;
      const groupTaps = tapTable + ((<usize>(group * columns)) << 2);
      if (byTap) {
        addTap(
          positions,
          columns,
          depth,
          gradient,
          panels,
          target + load<u32>(groupTaps),
          table,
          tile,
        );
      } else {
        scatterTaps(positions, columns, depth, gradient, panels, target, groupTaps, table, tile);
      }
    }
    if (isPadded(g)) cropImage(g, frame, output);
  }
}

/** One tap of all pixels: its channels are whole tiles, so they are added in place. */
function addTap(
  positions: i32,
  columns: i32,
  depth: i32,
  dy: usize,
  panels: usize,
  target: usize,
  table: usize,
  tile: usize,
): void {
  const rowBytes = (<usize>depth) << 2;
  for (let j = 0; j < columns; j += TILE_COLUMNS) {
    const panel = panels + ((<usize>(j * depth)) << 2);
    const corner = target + ((<usize>j) << 2);
    for (let p = 0; p < positions; p += TILE_ROWS) {
      const at = table + ((<usize>p) << 2);
      const a = dy + <usize>p * rowBytes;
      // Rows beyond the last pixel read the first again and write to the spare tile.
      const left = positions - p;
      const a1 = left > 1 ? a + rowBytes : a;
      const a2 = left > 2 ? a + 2 * rowBytes : a;
      const a3 = left > 3 ? a + 3 * rowBytes : a;
      const c0 = corner + load<u32>(at);
      const c1 = left > 1 ? corner + load<u32>(at, 4) : tile;
      const c2 = left > 2 ? corner + load<u32>(at, 8) : tile;
      const c3 = left > 3 ? corner + load<u32>(at, 12) : tile;
      tileRows(1, depth, a, a1, a2, a3, 4, 0, panel, 32, c0, c1, c2, c3, ACCUMULATE, 0);
    }
  }
}

/** All taps of all pixels, added one by one: for channel counts that are no whole tiles. */
function scatterTaps(
  positions: i32,
  columns: i32,
  depth: i32,
  dy: usize,
  panels: usize,
  target: usize,
  taps: usize,
  table: usize,
  tile: usize,
): void {
  const rowBytes = (<usize>depth) << 2;
  for (let p = 0; p < positions; p += TILE_ROWS) {
    const a = dy + <usize>p * rowBytes;
    const left = positions - p;
    const a1 = left > 1 ? a + rowBytes : a;
    const a2 = left > 2 ? a + 2 * rowBytes : a;
    const a3 = left > 3 ? a + 3 * rowBytes : a;
    for (let j = 0; j < columns; j += TILE_COLUMNS) {
      const panel = panels + ((<usize>(j * depth)) << 2);
      tileRows(
        1,
        depth,
        a,
        a1,
        a2,
        a3,
        4,
        0,
        panel,
        32,
        tile,
        tile + 32,
        tile + 64,
        tile + 96,
        STORE,
        0,
      );
      for (let r = 0; r < min(TILE_ROWS, left); r++) {
        const pixel = target + load<u32>(table + ((<usize>(p + r)) << 2));
        for (let s = 0; s < min(TILE_COLUMNS, columns - j); s++) {
          const c = pixel + load<u32>(taps + ((<usize>(j + s)) << 2));
          store<f32>(c, load<f32>(c) + load<f32>(tile + ((<usize>(r * 8 + s)) << 2)));
        }
      }
    }
  }
}
