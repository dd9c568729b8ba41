// C = A·B with free strides on A and B: blocked for the caches, packed, finished with bias and ReLU.
import { packA, packB } from './pack';
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

/** Block sizes: a panel of B stays in the first cache, a block of A in the second. */
const BLOCK_K = 256;
const BLOCK_M = 64;
const BLOCK_N = 512;
/** For so few columns A is read too seldom to be packed first. */
const FEW_COLUMNS = 16;

/** Bytes of scratch memory that gemm needs. */
export function gemmScratch(): usize {
  return (BLOCK_M * BLOCK_K + BLOCK_K * BLOCK_N) * 4 + TILE_BYTES;
}

/**
 * C [m, n] (rows ldc apart) = A [m, k] · B [k, n], then what `mode` adds.
 * Row and column strides (rs, cs) and ldc count elements; all sizes are at least 1.
 */
export function gemm(
  m: i32,
  n: i32,
  k: i32,
  a: usize,
  rsA: i32,
  csA: i32,
  b: usize,
  rsB: i32,
  csB: i32,
  c: usize,
  ldc: i32,
  mode: i32,
  bias: usize,
  scratch: usize,
): void {
  const packedA = scratch;
  const packedB = packedA + BLOCK_M * BLOCK_K * 4;
  const tile = packedB + BLOCK_K * BLOCK_N * 4;
  for (let k0 = 0; k0 < k; k0 += BLOCK_K) {
    const depth = min(BLOCK_K, k - k0);
    let blockMode = k0 + depth < k ? STORE : mode & ~ACCUMULATE;
    if (k0 > 0 || mode & ACCUMULATE) blockMode |= ACCUMULATE;
    for (let n0 = 0; n0 < n; n0 += BLOCK_N) {
      const columns = min(BLOCK_N, n - n0);
      packB(b + ((<usize>(k0 * rsB + n0 * csB)) << 2), rsB, csB, depth, columns, packedB);
      for (let m0 = 0; m0 < m; m0 += BLOCK_M) {
        let rows = min(BLOCK_M, m - m0);
        let from = a + ((<usize>(m0 * rsA + k0 * csA)) << 2);
        let corner = c + ((<usize>(m0 * ldc + n0)) << 2);
        const biasHere = bias + ((<usize>n0) << 2);
        const fits = columns <= FEW_COLUMNS && columns % TILE_COLUMNS == 0;
        if (fits && (rsA == 1 || csA == 1)) {
          const whole = rows & ~(TILE_ROWS - 1);
          multiplyUnpacked(
            whole,
            columns,
            depth,
            from,
            rsA,
            csA,
            packedB,
            corner,
            ldc,
            blockMode,
            biasHere,
          );
          rows -= whole;
          if (rows == 0) continue;
          from += (<usize>(whole * rsA)) << 2;
          corner += (<usize>(whole * ldc)) << 2;
        }
        packA(from, rsA, csA, rows, depth, packedA);
        multiplyBlock(
          rows,
          columns,
          depth,
          packedA,
          packedB,
          corner,
          ldc,
          blockMode,
          biasHere,
          tile,
        );
      }
    }
  }
}

/** A batch of products; a batch stride of 0 uses the same matrix for all. */
export function gemmBatch(
  from: i32,
  to: i32,
  batchA: i32,
  batchB: i32,
  m: i32,
  n: i32,
  k: i32,
  a: usize,
  rsA: i32,
  csA: i32,
  b: usize,
  rsB: i32,
  csB: i32,
  c: usize,
  mode: i32,
  bias: usize,
  scratch: usize,
): void {
  for (let i = from; i < to; i++) {
    const ai = a + ((<usize>(i * batchA)) << 2);
    const bi = b + ((<usize>(i * batchB)) << 2);
    const ci = c + ((<usize>(i * m * n)) << 2);
    gemm(m, n, k, ai, rsA, csA, bi, rsB, csB, ci, n, mode, bias, scratch);
  }
}

/** As `multiplyBlock` for whole tiles, with A where it is: its rows or its columns run on. */
function multiplyUnpacked(
  rows: i32,
  columns: i32,
  depth: i32,
  a: usize,
  rsA: i32,
  csA: i32,
  packedB: usize,
  c: usize,
  ldc: i32,
  mode: i32,
  bias: usize,
): void {
  const rowBytes = (<usize>ldc) << 2;
  const row = (<usize>rsA) << 2;
  const step = (<usize>csA) << 2;
  for (let i = 0; i < rows; i += TILE_ROWS) {
    for (let j = 0; j < columns; j += TILE_COLUMNS) {
      const panel = packedB + ((<usize>(j * depth)) << 2);
      const biasHere = bias + ((<usize>j) << 2);
      const c0 = c + ((<usize>j) << 2);
      if (rsA == 1) {
        tileAdjacent(1, depth, a, step, 0, panel, 32, c0, rowBytes, mode, biasHere);
      } else {
        const a1 = a + row;
        const a2 = a1 + row;
        const a3 = a2 + row;
        const c1 = c0 + rowBytes;
        const c2 = c1 + rowBytes;
        const c3 = c2 + rowBytes;
        tileRows(1, depth, a, a1, a2, a3, 4, 0, panel, 32, c0, c1, c2, c3, mode, biasHere);
      }
    }
    a += row * TILE_ROWS;
    c += rowBytes * TILE_ROWS;
  }
}

function multiplyBlock(
  rows: i32,
  columns: i32,
  depth: i32,
  packedA: usize,
  packedB: usize,
  c: usize,
  ldc: i32,
  mode: i32,
  bias: usize,
  tile: usize,
): void {
  const rowBytes = (<usize>ldc) << 2;
  for (let j = 0; j < columns; j += TILE_COLUMNS) {
    const width = columns - j;
    const panelB = packedB + ((<usize>(j * depth)) << 2);
    const biasHere = bias + ((<usize>j) << 2);
    for (let i = 0; i < rows; i += TILE_ROWS) {
      const height = rows - i;
      const panelA = packedA + ((<usize>(i * depth)) << 2);
      const corner = c + <usize>i * rowBytes + ((<usize>j) << 2);
      if (width >= TILE_COLUMNS && height >= TILE_ROWS) {
        tileAdjacent(1, depth, panelA, 16, 0, panelB, 32, corner, rowBytes, mode, biasHere);
      } else {
        tileAdjacent(1, depth, panelA, 16, 0, panelB, 32, tile, 32, STORE, 0);
        const h = min(TILE_ROWS, height);
        const w = min(TILE_COLUMNS, width);
        storePartial(tile, corner, rowBytes, h, w, mode, biasHere);
      }
    }
  }
}
