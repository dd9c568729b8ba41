/** Polyak's choice for curvatures 1 and 100. */
/** 曲率为 1 和 100 时，波利亚克选的值。 */
export const rate = 4 / (Math.sqrt(100) + Math.sqrt(1)) ** 2;
export const beta = ((Math.sqrt(100) - 1) / (Math.sqrt(100) + 1)) ** 2;
