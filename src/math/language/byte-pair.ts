/**
 * Byte-pair encoding (Gage, 1994; for words: Sennrich, Haddow & Birch, 2016): a vocabulary that
 * starts from single units and grows by merges, each of which makes one token of two.
 */

/** What a text consists of before the first merge: Unicode characters (code points), or the bytes of its UTF-8, as in GPT-2. */
export type TokenUnit = 'characters' | 'bytes';

export interface Merge {
  /** Ids of the left and the right token. */
  readonly first: number;
  readonly second: number;
  /** In how many places the two stood side by side when they were merged. */
  readonly count: number;
}

export interface Tokenizer {
  readonly unit: TokenUnit;
  /** UTF-8 of the tokens that no merge made; a token's id is its place, then come those of `merges`. */
  readonly base: readonly Uint8Array[];
  /** In the order in which they were learned. */
  readonly merges: readonly Merge[];
}

const utf8 = new TextEncoder();

/** The text of some bytes; what is no UTF-8 becomes U+FFFD. */
function textOf(bytes: Uint8Array): string {
  return new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
}

/** Half a surrogate pair is no character; it becomes U+FFFD, as it does in UTF-8. */
function charactersOf(text: string): string[] {
  return Array.from(textOf(utf8.encode(text)));
}

/** The 256 bytes, or each character of a text in the order of code points. */
export function baseTokens(text: string, unit: TokenUnit): Uint8Array[] {
  if (unit === 'bytes') return Array.from({ length: 256 }, (_, byte) => Uint8Array.of(byte));
  return [...new Set(charactersOf(text))]
    .sort((a, b) => a.codePointAt(0)! - b.codePointAt(0)!)
    .map((character) => utf8.encode(character));
}

/**
 * A text in base tokens.
 * @throws RangeError at a character that the base lacks
 */
export function baseIds(text: string, { unit, base }: Omit<Tokenizer, 'merges'>): Int32Array {
  if (unit === 'bytes') return Int32Array.from(utf8.encode(text));
  const ids = new Map(base.map((bytes, id) => [textOf(bytes), id]));
  return Int32Array.from(charactersOf(text), (character) => {
    const id = ids.get(character);
    if (id !== undefined) return id;
    throw new RangeError(`The vocabulary has no ${JSON.stringify(character)}.`);
  });
}

/** The bytes that a token stands for. */
export function tokenBytes(tokenizer: Tokenizer, id: number): Uint8Array {
  const own = tokenizer.base[id];
  if (own) return own;
  const merge = tokenizer.merges[id - tokenizer.base.length];
  if (!merge) throw new RangeError(`There is no token ${id}.`);
  const left = tokenBytes(tokenizer, merge.first);
  const right = tokenBytes(tokenizer, merge.second);
  const bytes = new Uint8Array(left.length + right.length);
  bytes.set(left);
  bytes.set(right, left.length);
  return bytes;
}

/**
 * A piece of text in tokens: again and again the pair that was merged first in training is merged
 * here, from left to right, until no pair is known.
 * @throws RangeError at a character that the base lacks
 */
export function encodePiece(tokenizer: Tokenizer, piece: string): number[] {
  const { base, merges } = tokenizer;
  const ranks = new Map(merges.map(({ first, second }, rank) => [`${first} ${second}`, rank]));
  let ids = [...baseIds(piece, tokenizer)];
  for (;;) {
    const known = ids.slice(1).map((id, i) => ranks.get(`${ids[i]} ${id}`) ?? Infinity);
    const rank = Math.min(...known, Infinity);
    if (rank === Infinity) return ids;
    ids = mergePair(ids, merges[rank]!, base.length + rank);
  }
}

/** Ids in which one pair has become one token, wherever it stands, from left to right. */
function mergePair(ids: readonly number[], { first, second }: Merge, merged: number): number[] {
  const next: number[] = [];
  for (let i = 0; i < ids.length; i++) {
    if (ids[i] === first && ids[i + 1] === second) {
      next.push(merged);
      i++;
    } else next.push(ids[i]!);
  }
  return next;
}

/** The text of some tokens; bytes that are no UTF-8 become U+FFFD. */
export function decodeTokens(tokenizer: Tokenizer, ids: Iterable<number>): string {
  const bytes = [...ids].flatMap((id) => [...tokenBytes(tokenizer, id)]);
  return textOf(Uint8Array.from(bytes));
}
