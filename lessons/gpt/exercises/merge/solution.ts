/** Token numbers in which a pair has become one new number, everywhere. */
/** 词元编号序列：其中某一对处处合成一个新编号。 */
export function merge(
  ids: number[],
  first: number,
  second: number,
  joined: number,
): number[] {
  const merged: number[] = [];
  for (let i = 0; i < ids.length; i++) {
    const found = ids[i] === first && ids[i + 1] === second;
    merged.push(found ? joined : ids[i]!);
    if (found) i++;
  }
  return merged;
}

// b a n a n a, with a = 0, b = 1, n = 2
// 文本 b a n a n a：a = 0，b = 1，n = 2
console.log(merge([1, 0, 2, 0, 2, 0], 0, 2, 3)); // should be [1, 3, 3, 0]
// 应是 [1, 3, 3, 0]
console.log(merge([0, 0, 0], 0, 0, 1)); // should be [1, 0]: left to right
// 应是 [1, 0]：从左到右
