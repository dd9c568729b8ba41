/** What the network reads and writes: five letters, a sign that the answer begins, and the answer. */

export const tasks = ['copy', 'reverse', 'sort'] as const;
export type Task = (typeof tasks)[number];

export const wordLength = 5;
/** The number of the sign between question and answer; the letters a to z are 0 to 25. */
export const separator = 26;
/** Letters and the sign. */
export const vocabulary = 27;
/** Tokens that are read: the question, the sign, and all of the answer but its last letter. */
export const places = 2 * wordLength;

const signs = 'abcdefghijklmnopqrstuvwxyz▸';

export function letterOf(token: number): string {
  return signs[token] ?? '?';
}

/** The letters of a word as tokens, in lower case; what is no letter is left out. */
export function readWord(text: string): number[] {
  return Array.from(text.toLowerCase())
    .map((sign) => signs.indexOf(sign))
    .filter((it) => it >= 0 && it < separator);
}

export function writeWord(tokens: readonly number[]): string {
  return tokens.map(letterOf).join('');
}

/** The right answer. */
export function answerTo(word: readonly number[], task: Task): number[] {
  if (task === 'copy') return [...word];
  return task === 'reverse' ? [...word].reverse() : [...word].sort((a, b) => a - b);
}
