/** How much a run may say, so that nothing it says holds up the page that shows it. */
export const bounds = {
  /** Names of series, and of shown tensors, in one run. */
  series: 24,
  shown: 24,
  /** Names that a cell serves. */
  serves: 64,
  /** Characters of a name: of a series, a tensor, a variable, something served. */
  name: 200,
  /** Values of one shown tensor, and its axes. */
  shownValues: 2 ** 20,
  shownRank: 8,
  /** Characters of what goes on, of a file's name, and of one language of a check's message. */
  label: 120,
  fileName: 100,
  checkMessage: 1_000,
  /** Results of one check. */
  results: 50,
  /** Variables whose gradients are looked at together. */
  gradients: 200,
  /** Models of a run that can be taken along. */
  models: 8,
  /** Files that one run may hand to the reader. */
  files: 20,
  /** Characters of a line of console, of an error's message and of an answer's. */
  message: 2_000,
} as const;

/** The beginning of a text that is too long, with a mark that it goes on. */
export function cutText(text: string, most: number): string {
  if (text.length <= most) return text;
  const last = text.charCodeAt(most - 2);
  // Half of a character outside of the basic plane would print as a box.
  const end = last >= 0xd800 && last < 0xdc00 ? most - 2 : most - 1;
  return `${text.slice(0, end)}…`;
}
