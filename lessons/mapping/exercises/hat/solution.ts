/** The network adds up v · max(0, w · x + b) of its units, and c. */
/** 网络把各单元的 v · max(0, w · x + b) 加起来，再加上 c。 */
export const units = [
  { w: 1, b: 1, v: 1 },
  { w: 1, b: 0, v: -2 },
  { w: 1, b: -1, v: 1 },
];
export const c = 0;
