/** Token numbers in which a pair has become one new number, everywhere. */
/** 词元编号序列：其中某一对处处合成一个新编号。 */
export function merge(
  ids: number[],
  first: number,
  second: number,
  joined: number,
): number[] {
  // Not right yet: it finds the pair, but joins only the first one.
  // 还不对：找到了这一对，却只合并了第一处。
  const at = ids.findIndex(
    (id, i) => id === first && ids[i + 1] === second,
  );
  return at < 0 ? ids : [...ids.slice(0, at), joined, ...ids.slice(at + 2)];
}

// b a n a n a, with a = 0, b = 1, n = 2
// 文本 b a n a n a：a = 0，b = 1，n = 2
console.log(merge([1, 0, 2, 0, 2, 0], 0, 2, 3)); // should be [1, 3, 3, 0]
// 应是 [1, 3, 3, 0]
console.log(merge([0, 0, 0], 0, 0, 1)); // should be [1, 0]: left to right
// 应是 [1, 0]：从左到右
