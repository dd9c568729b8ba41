/** Which series share a chart: those whose names end in the same word, such as `loss`, `validation loss` and `val_loss`. */

export interface SeriesGroup {
  /** The shared last word. */
  readonly word: string;
  readonly names: readonly string[];
}

export function groupSeries(names: readonly string[]): SeriesGroup[] {
  const groups = new Map<string, string[]>();
  for (const name of names) {
    const word = name.trim().replace(/^.*[\s_]/, '');
    const group = groups.get(word);
    if (group) group.push(name);
    else groups.set(word, [name]);
  }
  return [...groups].map(([word, members]) => ({ word, names: members }));
}
