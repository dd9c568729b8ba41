/** The measures that the static view and the editor share, so that the one replaces the other unseen. */
export const lineHeight = 20;
export const fontSize = 13;
/** Above the first and below the last line, in pixels. */
export const codePadding = 10;
/** Longer code scrolls inside. */
const mostLines = 36;

export const tallestCode = mostLines * lineHeight + 2 * codePadding;

/** Height of a piece of code in pixels. */
export function codeHeight(code: string): number {
  return Math.min(tallestCode, code.split('\n').length * lineHeight + 2 * codePadding);
}
