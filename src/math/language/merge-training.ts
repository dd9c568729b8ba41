/**
 * Learns the merges of byte-pair encoding from a text, one at a time: the pair that stands side by
 * side most often becomes a token. Counts are carried along, so that a step costs what it changes.
 */
import { baseIds, baseTokens, type Merge, type Tokenizer, type TokenUnit } from './byte-pair';
import { wordPieces } from './text-pieces';

export interface MergeOptions {
  readonly unit: TokenUnit;
  /** Whether tokens stay within a word, with the space before it, as in GPT-2. */
  readonly withinWords: boolean;
}

/** Two neighbours and in how many places they are. */
export type PairCount = Merge;

export interface MergeTraining {
  /** Grows with each merge that was learned. */
  readonly tokenizer: Tokenizer;
  /** Tokens of the text before the first merge, and after each. */
  readonly lengths: readonly number[];
  /**
   * Learns until there are so many merges, or no pair occurs twice.
   * @returns how many there are
   */
  learn(merges: number): number;
  /** The text in tokens as it was after the first so many of the merges that are learned. */
  tokensAt(merges: number): TextTokens;
}

export interface TextTokens {
  readonly ids: readonly number[];
  /** Whether a token begins a piece: no pair reaches across. */
  readonly begins: readonly boolean[];
}

/** The most frequent first; of equals, the one whose tokens are the older. */
function isBefore(a: PairCount, b: PairCount): boolean {
  if (a.count !== b.count) return a.count > b.count;
  return a.first !== b.first ? a.first < b.first : a.second < b.second;
}

/** All pairs of neighbours, in the order in which they would be merged. */
export function countPairs({ ids, begins }: TextTokens): PairCount[] {
  const counts = new Map<number, number>();
  for (let i = 1; i < ids.length; i++) {
    if (begins[i]) continue;
    const key = keyOf(ids[i - 1]!, ids[i]!);
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return [...counts]
    .map(([key, count]) => pairOf(key, count))
    .sort((a, b) => (isBefore(a, b) ? -1 : 1));
}

/** More ids than any text of a page has characters. */
const mostIds = 2 ** 21;

function keyOf(first: number, second: number): number {
  return first * mostIds + second;
}

function pairOf(key: number, count: number): PairCount {
  return { first: Math.floor(key / mostIds), second: key % mostIds, count };
}

export function trainMerges(text: string, { unit, withinWords }: MergeOptions): MergeTraining {
  const base = baseTokens(text, unit);
  const merges: Merge[] = [];
  const tokenizer: Tokenizer = { unit, base, merges };
  const pieces = (withinWords ? wordPieces(text) : [text]).map((piece) =>
    baseIds(piece, tokenizer),
  );
  const size = pieces.reduce((sum, piece) => sum + piece.length, 0);

  // A list with two ways: a merge takes its second token out of it.
  const ids = new Int32Array(size);
  const begins = new Uint8Array(size + 1);
  const next = Int32Array.from({ length: size }, (_, i) => i + 1);
  const before = Int32Array.from({ length: size }, (_, i) => i - 1);
  begins[size] = 1;
  let start = 0;
  for (const piece of pieces) {
    ids.set(piece, start);
    begins[start] = 1;
    start += piece.length;
  }

  const counts = new Map<number, number>();
  /** Where a pair has been seen; it may have gone since. */
  const places = new Map<number, number[]>();
  function add(at: number, change: 1 | -1): void {
    const right = next[at]!;
    if (begins[right]) return;
    const key = keyOf(ids[at]!, ids[right]!);
    const count = (counts.get(key) ?? 0) + change;
    if (count === 0) {
      counts.delete(key);
      places.delete(key);
      return;
    }
    counts.set(key, count);
    if (change < 0) return;
    const known = places.get(key);
    if (known) known.push(at);
    else places.set(key, [at]);
  }
  for (let i = 0; i < size; i++) add(i, 1);
  const lengths = [size];

  function mostFrequent(): PairCount | null {
    let best: PairCount | null = null;
    for (const [key, count] of counts) {
      if (count < 2 || (best && count < best.count)) continue;
      const pair = pairOf(key, count);
      if (!best || isBefore(pair, best)) best = pair;
    }
    return best;
  }

  function merge(pair: PairCount): void {
    const { first, second } = pair;
    const merged = base.length + merges.length;
    const found = places.get(keyOf(first, second)) ?? [];
    let length = lengths.at(-1)!;
    // From left to right: of three alike, the first two are merged.
    for (const at of [...new Set(found)].sort((a, b) => a - b)) {
      const right = next[at]!;
      // A token that was merged away is left with the id −1.
      if (ids[at] !== first || begins[right] || ids[right] !== second) continue;
      const left = begins[at] ? -1 : before[at]!;
      if (left >= 0) add(left, -1);
      add(at, -1);
      add(right, -1);
      ids[at] = merged;
      ids[right] = -1;
      next[at] = next[right]!;
      if (next[at] < size) before[next[at]] = at;
      if (left >= 0) add(left, 1);
      add(at, 1);
      length--;
    }
    merges.push(pair);
    lengths.push(length);
  }

  return {
    tokenizer,
    lengths,
    learn(wanted) {
      while (merges.length < wanted) {
        const pair = mostFrequent();
        if (!pair) break;
        merge(pair);
      }
      return merges.length;
    },
    tokensAt(wanted) {
      const shown: number[] = [];
      const starts: boolean[] = [];
      // Later merges are taken apart again: each token remembers the two that it was made of.
      function put(id: number, begin: boolean): void {
        const made = id - base.length >= wanted ? merges[id - base.length] : undefined;
        if (made) {
          put(made.first, begin);
          put(made.second, false);
        } else {
          shown.push(id);
          starts.push(begin);
        }
      }
      for (let at = 0; at < size; at = next[at]!) put(ids[at]!, begins[at] === 1);
      return { ids: shown, begins: starts };
    },
  };
}
