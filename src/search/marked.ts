/** A text with what was found in it marked, cut to where that is. */
import type { Piece } from './found';
import { isHan, queryTokens, tokensOf } from './tokens';

interface Span {
  readonly start: number;
  readonly end: number;
}

/** @param forms of the words that were found, as the searcher has them */
function findSpans(text: string, query: string, forms: readonly string[]): Span[] {
  const typed = queryTokens(query).filter(({ form }) => isHan(form));
  const wanted = new Set(forms);
  const words = tokensOf(text).flatMap(({ form, start, end }): Span[] => {
    if (!isHan(form)) return wanted.has(form) ? [{ start, end }] : [];
    // A pair may have been found by its first character alone.
    const match = typed.find((token) => form.startsWith(token.form));
    return match ? [{ start, end: start + match.form.length }] : [];
  });
  words.sort((a, b) => a.start - b.start);
  const joined: { start: number; end: number }[] = [];
  for (const word of words) {
    const last = joined.at(-1);
    if (last !== undefined && word.start <= last.end) last.end = Math.max(last.end, word.end);
    else joined.push({ ...word });
  }
  return joined;
}

function cut(text: string, spans: readonly Span[], from: number, to: number): Piece[] {
  const inside = spans.filter(({ start, end }) => start >= from && end <= to);
  const pieces = inside.flatMap(({ start, end }, i): Piece[] => [
    { text: text.slice(inside[i - 1]?.end ?? from, start), marked: false },
    { text: text.slice(start, end), marked: true },
  ]);
  pieces.push({ text: text.slice(inside.at(-1)?.end ?? from, to), marked: false });
  return pieces.filter((piece) => piece.text !== '');
}

export function markAll(text: string, query: string, forms: readonly string[]): Piece[] {
  return cut(text, findSpans(text, query, forms), 0, text.length);
}

/** The place within reach at which most different words that were looked for follow. */
function bestPlace(text: string, spans: readonly Span[], reach: number): number {
  const kindsFrom = ({ start: from }: Span) =>
    new Set(
      spans
        .filter(({ start, end }) => start >= from && end <= from + reach)
        .map(({ start, end }) => text.slice(start, end).toLowerCase()),
    ).size;
  const ranked = spans.map((span) => ({ start: span.start, kinds: kindsFrom(span) }));
  ranked.sort((a, b) => b.kinds - a.kinds || a.start - b.start);
  return ranked[0]?.start ?? 0;
}

/** Where a sentence begins at most 40 letters before a place, or else a word. */
function beginNear(text: string, place: number): number {
  const sentence = /[.。！？!?；;：:]\s*(?=[^.。！？!?；;：:]{0,40}$)/u.exec(text.slice(0, place));
  if (sentence) return sentence.index + sentence[0].length;
  return place - (/\S*$/.exec(text.slice(Math.max(0, place - 12), place))?.[0].length ?? 0);
}

/** No word is cut in two; Chinese may be cut anywhere. */
function endNear(text: string, place: number): number {
  if (place >= text.length) return text.length;
  return place - (/[^\s\p{Script=Han}]*$/u.exec(text.slice(place - 20, place))?.[0].length ?? 0);
}

/**
 * The part of a text in which most of what was looked for comes first.
 * @param room how many columns it may have; a Chinese character takes two
 */
export function excerpt(
  text: string,
  query: string,
  forms: readonly string[],
  room = 160,
): Piece[] {
  const chinese = (text.match(/\p{Script=Han}/gu)?.length ?? 0) > text.length / 4;
  const length = chinese ? room / 2 : room;
  const spans = findSpans(text, query, forms);
  if (text.length <= length) return cut(text, spans, 0, text.length);
  const best = bestPlace(text, spans, length * 0.6);
  const start = best < length * 0.6 ? 0 : beginNear(text, best - Math.round(length / 8));
  const end = endNear(text, start + length);
  const dots = (missing: boolean): Piece[] => (missing ? [{ text: '…', marked: false }] : []);
  return [...dots(start > 0), ...cut(text, spans, start, end), ...dots(end < text.length)];
}
