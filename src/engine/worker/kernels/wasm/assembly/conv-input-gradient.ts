// The gradient of a convolution's input, and so the transposed convolution: every tap adds its share.
import {
  Geometry,
  countPositions,
  countTaps,
  cropImage,
  inputSize,
  isPadded,
  paddedSize,
  writePositions,
  writeTaps,
} from './geometry';
import { packB, packedSize } from './pack';
import { ACCUMULATE, STORE, TILE_BYTES, TILE_COLUMNS, TILE_ROWS, tileRows } from './tile';
import { clearFloats, floatBytes } from './vector';

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
