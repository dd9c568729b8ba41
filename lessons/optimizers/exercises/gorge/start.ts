/** A rate and a memory for the steep ravine. */
export const rate = 0.015;
export const beta = 0;
