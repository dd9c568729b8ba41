/** Where tokens may not reach across: a text cut into words, much as GPT-2 does it before it merges. */

const piece = / ?[\p{L}\p{M}]+| ?\p{N}+| ?[^\s\p{L}\p{M}\p{N}]+|\s+?(?= ?\S)|\s+/gu;

/**
 * Letters, digits and marks each stay among themselves, with the space before them; other white
 * space is a piece of its own. The pieces put together are the text.
 */
export function wordPieces(text: string): string[] {
  return text.match(piece) ?? [];
}
