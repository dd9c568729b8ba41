/** How much a link or a file may bring. What is larger is refused before it is read. */

/** Characters of a link from which on chat programs and mail cut it, so that a file is offered instead. */
export const longestLink = 8_000;

/** Characters of a link's packed part that are still unpacked. */
export const longestPacked = 400_000;

/** Bytes that a link may unpack to; a few packed ones can stand for gigabytes. */
export const mostUnpacked = 1_000_000;

/** Characters of a cell's code. */
export const longestCode = 100_000;

/** Lines of a cell's code. */
export const mostLines = 5_000;
