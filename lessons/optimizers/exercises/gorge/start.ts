/**
 * A rate and a memory for the steep ravine.
 * 用于陡峡谷的学习率和动量系数。
 */
export const rate = 0.015;
export const beta = 0;
