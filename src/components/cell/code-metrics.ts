/** The measures that the static view and the editor share, so that the one replaces the other unseen. */

/** In pixels where the page's text is of this size; code grows with it. */
const usualText = 18;
export const lineHeight = 20;
export const fontSize = 13;
/** Above the first and below the last line. */
export const codePadding = 10;
/** Longer code scrolls inside. */
const mostLines = 36;

export const tallestCode = mostLines * lineHeight + 2 * codePadding;

/** Height of a piece of code as a length of CSS. */
export function codeHeight(code: string): string {
  const height = Math.min(tallestCode, code.split('\n').length * lineHeight + 2 * codePadding);
  return `${height / usualText}rem`;
}

/** How much larger the page's text is than usual. */
export function readTextScale(): number {
  return parseFloat(getComputedStyle(document.documentElement).fontSize) / usualText;
}
