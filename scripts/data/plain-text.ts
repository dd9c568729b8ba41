/**
 * A printed text in few characters, so that a model of characters has few to choose from. What is
 * rare, or is told from something else by its form only, becomes what a typewriter has.
 */

const rules: readonly (readonly [RegExp, string])[] = [
  // A note's mark, where it stands and where the note begins.
  [/\*/g, ''],
  [/[‘’]/g, "'"],
  [/[“”]/g, '"'],
  [/[[{]/g, '('],
  [/[\]}]/g, ')'],
  [/&/g, 'and'],
  [/\$ ?([\d,]+)/g, '$1 dollars'],
  // A dash is two hyphens, and a rule across the page is none.
  [/[—–]+/g, '--'],
  [/[^\S\n]+/g, ' '],
  [/ ?\n ?/g, '\n'],
];

/**
 * Curly quotes become straight, dashes two hyphens, brackets round; marks of notes go; spaces and
 * ends of lines are single, apart from one empty line between parts.
 * @param parts chapters or poems, their lines or paragraphs ended by line breaks
 * @throws where a character is left that is neither a letter without accent nor a common mark
 */
export function plainText(parts: readonly string[]): string {
  const text = parts.map((part) => `${plainPart(part)}\n`).join('\n');
  const strange = /[^A-Za-z0-9\n !"'(),.:;?-]/.exec(text);
  if (strange) {
    const around = text.slice(Math.max(0, strange.index - 30), strange.index + 30);
    throw new Error(`No rule for "${strange[0]}" in "${around}".`);
  }
  return text;
}

function plainPart(part: string): string {
  return rules
    .reduce((text, [found, instead]) => text.replace(found, instead), part.normalize('NFC'))
    .replace(/\n+/g, '\n')
    .trim();
}
