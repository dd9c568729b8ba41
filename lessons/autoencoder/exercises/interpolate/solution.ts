/** `count` codes from a to b at equal distances, both ends included. */
/** 从 a 到 b 等距的 `count` 个编码，两端都算。 */
export function walk(a: number[], b: number[], count: number): number[][] {
  return Array.from({ length: count }, (_, step) => {
    const share = step / (count - 1);
    return a.map((from, i) => from + share * (b[i]! - from));
  });
}

console.log(walk([0, 4], [2, 0], 3));
// should be [[0, 4], [1, 2], [2, 0]]
// 应是 [[0, 4], [1, 2], [2, 0]]
