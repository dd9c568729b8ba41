/** A text that somebody brings along, made fit to learn from: few enough characters, of which there are enough. */

/** Stands for characters that are too rare to have a number of their own. */
const rareSign = '□';

/** Fewest characters to learn from. */
export const shortestText = 3000;

/**
 * The text in which the commonest characters stay, one less than `most`, and every other one becomes □; with
 * line ends as `\n`. A text of no more than `most` different characters keeps them all.
 */
export function replaceRare(text: string, most: number): string {
  const plain = text.replace(/\r\n?/g, '\n');
  const counts = new Map<string, number>();
  for (const sign of plain) counts.set(sign, (counts.get(sign) ?? 0) + 1);
  if (counts.size <= most) return plain;
  const common = [...counts].sort(([, a], [, b]) => b - a).slice(0, most - 1);
  const kept = new Set(common.map(([sign]) => sign));
  return Array.from(plain, (sign) => (kept.has(sign) ? sign : rareSign)).join('');
}

/** The text without the characters that are not among the known ones; with line ends as `\n`. */
export function keepKnown(text: string, known: readonly string[]): string {
  const kept = new Set(known);
  return Array.from(text.replace(/\r\n?/g, '\n'))
    .filter((sign) => kept.has(sign))
    .join('');
}

/** @throws RangeError where a text is too short, with what to do */
export function requireLength(text: string): void {
  const length = Array.from(text).length;
  if (length >= shortestText) return;
  throw new RangeError(
    `This text has ${length} characters; to learn from it needs ${shortestText} at least. Paste a longer one.`,
  );
}
