type Grid = number[][];

/** Row and column of the largest value in the window of place i, j. */
/** 位置 i，j 的窗口里，最大的数在第几行第几列。 */
function winner(map: Grid, size: number, i: number, j: number) {
  let [row, column] = [i * size, j * size];
  for (let m = i * size; m < (i + 1) * size; m++) {
    for (let n = j * size; n < (j + 1) * size; n++) {
      if (map[m]![n]! > map[row]![column]!) [row, column] = [m, n];
    }
  }
  return [row, column] as const;
}

/** The largest of every size × size values, side by side. */
/** 每 size × size 个数留下最大的，窗口互不重叠。 */
export function maxPool(map: Grid, size: number): Grid {
  const side = (length: number) => Math.floor(length / size);
  const pooled: Grid = [];
  for (let i = 0; i < side(map.length); i++) {
    const row: number[] = [];
    for (let j = 0; j < side(map[0]!.length); j++) {
      const [m, n] = winner(map, size, i, j);
      row.push(map[m]![n]!);
    }
    pooled.push(row);
  }
  return pooled;
}

/** dL/dmap, where delta is dL/d(what maxPool returns). */
/** 损失对 map 的导数；delta 是损失对池化结果的导数。 */
export function maxPoolGradient(map: Grid, size: number, delta: Grid) {
  const gradient = map.map((row) => row.map(() => 0));
  delta.forEach((row, i) =>
    row.forEach((d, j) => {
      const [m, n] = winner(map, size, i, j);
      gradient[m]![n]! += d;
    }),
  );
  return gradient;
}

const map = [3, 1, 0, 5].map((first) => [first, 2]);
console.log(JSON.stringify(maxPool(map, 2))); // [[3],[5]]
console.log(JSON.stringify(maxPoolGradient(map, 2, [[1], [10]])));
// [[1,0],[0,0],[0,0],[10,0]]
