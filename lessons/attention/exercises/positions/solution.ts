/** A row of `width` numbers for each place: sines and cosines in turn. */
/** 每个位置一行，每行 `width` 个数，正弦与余弦交替。 */
export function encode(length: number, width: number): number[][] {
  return Array.from({ length }, (_, p) =>
    Array.from({ length: width }, (__, column) => {
      const pair = Math.floor(column / 2);
      const angle = p / 10000 ** ((2 * pair) / width);
      return column % 2 === 0 ? Math.sin(angle) : Math.cos(angle);
    }),
  );
}

console.log(encode(2, 4)[0]); // should be [0, 1, 0, 1]
// 应是 [0, 1, 0, 1]
console.log(encode(2, 4)[1]); // about [0.841, 0.540, 0.010, 1.000]
// 约为 [0.841, 0.540, 0.010, 1.000]
