/** A text in tokens after so many merges, with all that the figure says of it. */
import { tokenBytes, type Tokenizer, type TokenUnit } from '@/math/language/byte-pair';
import {
  countPairs,
  trainMerges,
  type MergeTraining,
  type PairCount,
  type TextTokens,
} from '@/math/language/merge-training';
import { clamp } from '@/math/vector';

export interface TokensState {
  /** The reader's own text; null shows the opening one, in the language of the page. */
  readonly text: string | null;
  readonly unit: TokenUnit;
  readonly withinWords: boolean;
  /** How many merges are wanted; there may be fewer. */
  readonly merges: number;
  /** Place of the chosen token among those that are shown. */
  readonly selected: number;
}

export const tokensOpening: TokensState = {
  text: null,
  unit: 'characters',
  withinWords: true,
  merges: 0,
  selected: 0,
};

export const units: readonly TokenUnit[] = ['characters', 'bytes'];

/** Characters; a book has many more, and nobody would see them. */
export const longestText = 20_000;
export const mostMerges = 500;
/** Tokens and pairs that are drawn. */
const [shownTokens, shownPairs] = [400, 6];

export interface ShownToken {
  readonly id: number;
  /** Null where its bytes are only a part of a character. */
  readonly text: string | null;
  readonly bytes: Uint8Array;
  /** Belongs to the pair that is merged next. */
  readonly next: boolean;
  readonly lineEnd: boolean;
}

export interface NamedPair extends PairCount {
  readonly left: string;
  readonly right: string;
  readonly joined: string;
}

/** A merge that was made, the how many-th it was, from 1. */
export interface LearnedMerge extends NamedPair {
  readonly merge: number;
}

export interface TokensReading {
  readonly tokenizer: Tokenizer;
  readonly tokens: readonly ShownToken[];
  /** How many there are, shown or not. */
  readonly length: number;
  /** How often each token occurs in the whole text, by its id. */
  readonly occurrences: ReadonlyMap<number, number>;
  readonly characters: number;
  /** Tokens that there are before the first merge. */
  readonly base: number;
  readonly merges: number;
  readonly most: number;
  /** The most frequent first; the first of them is merged next. */
  readonly pairs: readonly NamedPair[];
  /** Nothing occurs twice any more, or the figure goes no further. */
  readonly over: boolean;
  /** [merges, characters a token] along the way, as far as it goes. */
  readonly curve: readonly (readonly [number, number])[];
}

/** Counts a text from scratch: to be kept while text and choices stay the same. */
export function startTokens(
  text: string,
  unit: TokenUnit,
  withinWords: boolean,
): { readonly training: MergeTraining; readonly characters: number } {
  const training = trainMerges(text, { unit, withinWords });
  training.learn(mostMerges);
  return { training, characters: Array.from(text).length };
}

export function readTokens(
  { training, characters }: ReturnType<typeof startTokens>,
  wanted: number,
): TokensReading {
  const { tokenizer, lengths } = training;
  const most = tokenizer.merges.length;
  const merges = clamp(wanted, 0, most);
  const tokens = training.tokensAt(merges);
  const pairs = countPairs(tokens);
  const next = pairs[0] && pairs[0].count > 1 ? pairs[0] : undefined;
  const occurrences = new Map<number, number>();
  for (const id of tokens.ids) occurrences.set(id, (occurrences.get(id) ?? 0) + 1);
  return {
    tokenizer,
    occurrences,
    tokens: showTokens(tokenizer, tokens, next),
    length: tokens.ids.length,
    characters,
    base: tokenizer.base.length,
    merges,
    most,
    pairs: pairs.slice(0, shownPairs).map((pair) => namePair(tokenizer, pair)),
    over: merges === most,
    curve: lengths.map((length, i) => [i, length === 0 ? 0 : characters / length]),
  };
}

function showTokens(
  tokenizer: Tokenizer,
  { ids, begins }: TextTokens,
  next: PairCount | undefined,
): ShownToken[] {
  const shown = ids.slice(0, shownTokens);
  const isNext = (i: number) =>
    ids[i] === next?.first && ids[i + 1] === next?.second && !begins[i + 1];
  // Of three alike, only the first two are merged.
  const starts = new Set<number>();
  for (let i = 0; i < shown.length; i++) if (isNext(i) && !starts.has(i - 1)) starts.add(i);
  return shown.map((id, i) => {
    const bytes = tokenBytes(tokenizer, id);
    const text = wholeText(bytes);
    const marked = starts.has(i) || starts.has(i - 1);
    return { id, text, bytes, next: marked, lineEnd: text?.includes('\n') ?? false };
  });
}

/** The text of some bytes, or null where they are no whole characters. */
function wholeText(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return null;
  }
}

const signs: Readonly<Record<string, string>> = { ' ': '␣', '\n': '↵', '\t': '⇥', '\r': '␍' };

/** What is printed for a token: its text with signs for what is white, or its bytes. */
export function printToken(text: string | null, bytes: Uint8Array): string {
  if (text === null) return printBytes(bytes);
  return Array.from(text, (character) => signs[character] ?? character).join('');
}

/** Bytes in hexadecimal digits: E5 AD A6. */
export function printBytes(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => byte.toString(16).toUpperCase().padStart(2, '0')).join(' ');
}

function printId(tokenizer: Tokenizer, id: number): string {
  const bytes = tokenBytes(tokenizer, id);
  return printToken(wholeText(bytes), bytes);
}

function namePair(tokenizer: Tokenizer, pair: PairCount): NamedPair {
  const [left, right] = [printId(tokenizer, pair.first), printId(tokenizer, pair.second)];
  const bytes = Uint8Array.of(
    ...tokenBytes(tokenizer, pair.first),
    ...tokenBytes(tokenizer, pair.second),
  );
  return { ...pair, left, right, joined: printToken(wholeText(bytes), bytes) };
}

/** The merges that a token is made of, in the order in which they were learned; none for one of the base. */
export function historyOf(tokenizer: Tokenizer, id: number): readonly LearnedMerge[] {
  const found = new Map<number, LearnedMerge>();
  function collect(of: number): void {
    const rank = of - tokenizer.base.length;
    const merge = tokenizer.merges[rank];
    if (!merge || found.has(rank)) return;
    collect(merge.first);
    collect(merge.second);
    found.set(rank, { ...namePair(tokenizer, merge), merge: rank + 1 });
  }
  collect(id);
  return [...found.values()].sort((a, b) => a.merge - b.merge);
}
