/** One rate for both directions of the ravine. */
export const rate = 0.05;
