/** One rate for both directions of the ravine. */
/** 峡谷的两个方向共用的学习率。 */
export const rate = 0.05;
