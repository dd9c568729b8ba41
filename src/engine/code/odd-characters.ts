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
  for (let at = 0; at < code.length; at++) {
    const character = code[at]!;
    if (character.charCodeAt(0) < 0x80) continue;
    const meant = meantBy(character);
    if (meant === null) continue;
    found.push({ at, character, meant });
    const close = closingQuote(character, code, at);
    if (close > at) {
      const closer = code[close]!;
      found.push({ at: close, character: closer, meant });
      at = close;
    }
  }
  return found;
}

/** Where a text in curly quotes ends; −1 where this opens none that ends on its line. */
function closingQuote(character: string, code: string, at: number): number {
  const closers: Readonly<Record<string, RegExp>> = {
    '“': /[”“＂]/,
    '”': /[”]/,
    '‘': /[’‘＇]/,
    '’': /[’]/,
    '«': /»/,
    '「': /」/,
    '＂': /[＂]/,
    '＇': /[＇]/,
  };
  const closer = closers[character];
  if (!closer) return -1;
  const end = code.indexOf('\n', at);
  const rest = code.slice(at + 1, end < 0 ? undefined : end);
  const found = rest.search(closer);
  return found < 0 ? -1 : at + 1 + found;
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
