/** Cuts text into what is looked up: words of alphabets, and pairs of Chinese characters, which have no blanks between them. */

export interface Token {
  /** Without case, accents and full-width forms. */
  readonly form: string;
  /** Where it stands in the text. */
  readonly start: number;
  readonly end: number;
}

const run = /\p{Script=Han}+|(?:(?!\p{Script=Han})[\p{Letter}\p{Number}\p{Mark}])+/gu;
const han = /^\p{Script=Han}/u;

function simplify(text: string): string {
  // Most are, and there are tens of thousands.
  if (/^[a-z0-9]*$/i.test(text)) return text.toLowerCase();
  return text
    .normalize('NFKD')
    .replace(/\p{Mark}/gu, '')
    .toLowerCase();
}

export function isHan(form: string): boolean {
  return han.test(form);
}

/** 梯度下降: 梯度, 度下, 下降; a character alone is itself. */
function pairsOf(text: string, start: number): Token[] {
  const characters = Array.from(text);
  let at = start;
  return characters.flatMap((character, i) => {
    const next = characters[i + 1];
    const from = at;
    at += character.length;
    if (next === undefined && characters.length > 1) return [];
    const form = character + (next ?? '');
    return [{ form, start: from, end: from + form.length }];
  });
}

function wordsOf(text: string): Token[] {
  return [...text.matchAll(run)].flatMap(({ 0: word, index }) =>
    isHan(word)
      ? pairsOf(word, index)
      : [{ form: simplify(word), start: index, end: index + word.length }],
  );
}

/** Words with a hyphen between them are one word as well, as in back-propagation. */
function joinHyphened(words: readonly Token[], text: string): Token[] {
  return words.flatMap((first, i) => {
    const second = words[i + 1];
    if (second === undefined || isHan(first.form) || isHan(second.form)) return [];
    if (!/^\p{Dash}$/u.test(text.slice(first.end, second.start))) return [];
    return [{ form: first.form + second.form, start: first.start, end: second.end }];
  });
}

/** The last character of each run of Chinese, by which nothing of what is looked up would begin otherwise. */
function lastCharacters(words: readonly Token[]): Token[] {
  return words.flatMap((word, i) => {
    const next = words[i + 1];
    const length = Array.from(word.form).length;
    if (!isHan(word.form) || length < 2 || (next && next.start < word.end)) return [];
    const last = Array.from(word.form).at(-1) ?? '';
    return [{ form: last, start: word.end - last.length, end: word.end }];
  });
}

/** Of a text that is searched. */
export function tokensOf(text: string): Token[] {
  const words = wordsOf(text);
  return [...words, ...joinHyphened(words, text), ...lastCharacters(words)];
}

/** Of what a reader types. */
export function queryTokens(text: string): Token[] {
  return wordsOf(text);
}
