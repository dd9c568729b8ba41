/** What somebody may have meant who wrote a name that does not exist. */
import { glossary } from '../../src/catalogue/glossary/index.ts';

/** Edits between two words: letters put in, left out or changed. */
function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const change = row[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(change, row[j]! + 1, next[j - 1]! + 1));
    }
    row = next;
  }
  return row[b.length]!;
}

/** At most three names, the nearest first; none where nothing is like it. */
export function nearest(name: string, names: readonly string[]): string[] {
  const asked = name.toLowerCase();
  return names
    .map((candidate) => {
      const other = candidate.toLowerCase();
      const shares = asked.length > 3 && (other.includes(asked) || asked.includes(other));
      return { candidate, away: shares ? 1 : distance(asked, other) };
    })
    .filter(
      ({ candidate, away }) => away <= Math.max(1, Math.min(name.length, candidate.length) / 3),
    )
    .sort((a, b) => a.away - b.away || a.candidate.localeCompare(b.candidate))
    .slice(0, 3)
    .map(({ candidate }) => candidate);
}

/** Why a key of the glossary is refused, and what to do. */
export function noEntry(key: string): string {
  const near = nearest(key, Object.keys(glossary)).map((it) => `“${it}”`);
  const advice = near.length === 0 ? '' : `Do you mean ${near.join(' or ')}? If not, `;
  return `No entry “${key}” in src/catalogue/glossary. ${advice}${advice === '' ? 'Add' : 'add'} the word there, in both languages.`;
}
