/** As fast along the ravine as across it: 2 / (1 + 10). */
/** 顺着峡谷和横着峡谷一样快：2 / (1 + 10)。 */
export const rate = 2 / 11;
