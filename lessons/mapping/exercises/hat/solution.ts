/** The network adds up v · max(0, w · x + b) of its units, and c. */
export const units = [
  { w: 1, b: 1, v: 1 },
  { w: 1, b: 0, v: -2 },
  { w: 1, b: -1, v: 1 },
];
export const c = 0;
