/** One rate for both directions of the ravine: 2 / (1 + 10), as fast along as across. */
export const rate = 2 / 11;
