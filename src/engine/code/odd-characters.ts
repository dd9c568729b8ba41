/** Characters that look like code and are none: full-width, curly, long and invisible ones. */
import { blankLiterals } from './scan-code';

/** What to write for them; invisible ones are left out. */
const replacements: Readonly<Record<string, string>> = {
  '“': '"',
  '”': '"',
  '„': '"',
  '‟': '"',
  '«': '"',
  '»': '"',
  '＂': '"',
  '″': '"',
  '‘': "'",
  '’': "'",
  '‚': "'",
  '‛': "'",
  '＇': "'",
  '′': "'",
  '｀': '`',
  '、': ',',
  '。': '.',
  '【': '[',
  '】': ']',
  '〔': '(',
  '〕': ')',
  '「': '"',
  '」': '"',
  '《': '<',
  '》': '>',
  '‐': '-',
  '‑': '-',
  '‒': '-',
  '–': '-',
  '—': '-',
  '―': '-',
  '−': '-',
  '×': '*',
  '÷': '/',
  '·': '*',
  '⋅': '*',
  '…': '...',
  '≤': '<=',
  '≥': '>=',
  '≠': '!==',
  '⇒': '=>',
  '→': '=>',
};

/** Zero-width and other characters that nobody sees, as first and last code of each run of them. */
const invisible: readonly (readonly [number, number])[] = [
  [0x00ad, 0x00ad],
  [0x034f, 0x034f],
  [0x061c, 0x061c],
  [0x115f, 0x1160],
  [0x17b4, 0x17b5],
  [0x180e, 0x180e],
  [0x200b, 0x200f],
  [0x202a, 0x202e],
  [0x2060, 0x206f],
  [0xfe00, 0xfe0f],
  [0xfff9, 0xfffb],
];

export interface OddCharacter {
  /** Offset in the source. */
  readonly at: number;
  readonly character: string;
  /** What belongs in its place; nothing for an invisible one. */
  readonly meant: string;
}

/** The character that belongs in the place of one that is no code; null where it is code. */
function meantBy(character: string): string | null {
  const listed = replacements[character];
  if (listed !== undefined) return listed;
  const code = character.charCodeAt(0);
  if (invisible.some(([first, last]) => code >= first && code <= last)) return '';
  // Full-width forms stand in the order of ASCII. Letters and digits are names, and wrong ones.
  if (code >= 0xff01 && code <= 0xff5e) return String.fromCharCode(code - 0xfee0);
  return null;
}

/**
 * Every such character outside of strings, comments and regular expressions, in the order of the
 * code. Whatever stands between two curly quotes is text, too.
 */
export function findOddCharacters(source: string): OddCharacter[] {
  const found: OddCharacter[] = [];
  const code = blankLiterals(source);
  const closings = new Closings(code);
  for (let at = 0; at < code.length; at++) {
    const character = code[at]!;
    if (character.charCodeAt(0) < 0x80) continue;
    const meant = meantBy(character);
    if (meant === null) continue;
    found.push({ at, character, meant });
    const close = closings.find(character, at);
    if (close > at) {
      const closer = code[close]!;
      found.push({ at: close, character: closer, meant });
      at = close;
    }
  }
  return found;
}

/** What may end the text that a quote opens. */
const closers: Readonly<Record<string, string>> = {
  '“': '”“＂',
  '”': '”',
  '‘': '’‘＇',
  '’': '’',
  '«': '»',
  '「': '」',
  '＂': '＂',
  '＇': '＇',
};

/** Finds where texts in curly quotes end; each part of the code is looked through once for each of them. */
class Closings {
  /** Of each opening quote the place up to which there is none of its closers, from where it was asked. */
  readonly #known = new Map<string, number>();

  constructor(private readonly code: string) {}

  /** −1 where this opens none that ends on its line. Places asked for must rise. */
  find(opener: string, at: number): number {
    const wanted = closers[opener];
    if (wanted === undefined) return -1;
    let place = Math.max(at + 1, this.#known.get(opener) ?? 0);
    const { code } = this;
    while (place < code.length && code[place] !== '\n' && !wanted.includes(code[place]!)) place++;
    this.#known.set(opener, place);
    return place < code.length && code[place] !== '\n' ? place : -1;
  }
}

/** The source with each of them put right. */
export function replaceOddCharacters(source: string): string {
  let out = '';
  let from = 0;
  for (const { at, meant } of findOddCharacters(source)) {
    out += source.slice(from, at) + meant;
    from = at + 1;
  }
  return out + source.slice(from);
}

/** `U+FF1B`, by which a character can be looked up. */
export function codePointOf(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
}
