/** Blanks out comments, strings and regular expressions, so that code can be searched for calls. */

const regexMayFollow = /(^|[=(,:;!&|?{}[+\-*%<>~^]|\b(return|typeof|case|in|of|void|await))\s*$/;

/** Characters of one source that may be searched in vain for the ends of regular expressions. */
const vainSearch = 20_000;

/**
 * The same text, equally long and with the same line breaks, where whatever stands inside
 * comments, string and template literals and regular expressions is replaced by spaces. Quotes are
 * kept. Expressions inside templates count as text.
 */
export function blankLiterals(source: string): string {
  const out = source.split('');
  const blank = (from: number, to: number) => {
    for (let i = from; i < to; i++) if (out[i] !== '\n') out[i] = ' ';
  };
  let patience = vainSearch;
  let i = 0;
  while (i < source.length) {
    const character = source[i];
    const next = source[i + 1];
    if (character === '/' && next === '/') {
      const end = endOf(source, '\n', i);
      blank(i, end);
      i = end;
    } else if (character === '/' && next === '*') {
      const close = source.indexOf('*/', i + 2);
      const end = close < 0 ? source.length : close + 2;
      blank(i, end);
      i = end;
    } else if (character === "'" || character === '"' || character === '`') {
      const end = endOfQuoted(source, i, character);
      blank(i + 1, end - 1);
      i = end;
    } else if (character === '/' && regexMayFollow.test(source.slice(Math.max(0, i - 20), i))) {
      const end = endOfRegex(source, i, i + patience);
      if (end.found) blank(i, end.at);
      else patience -= end.at - i;
      i = end.found ? end.at : i + 1;
    } else {
      i++;
    }
  }
  return out.join('');
}

function endOf(source: string, text: string, from: number): number {
  const found = source.indexOf(text, from);
  return found < 0 ? source.length : found;
}

/** Just past the closing quote; a broken string ends with its line, a template at its backtick. */
function endOfQuoted(source: string, start: number, quote: string): number {
  for (let i = start + 1; i < source.length; i++) {
    if (source[i] === '\\') i++;
    else if (source[i] === quote) return i + 1;
    else if (source[i] === '\n' && quote !== '`') return i + 1;
  }
  return source.length;
}

/** Just past the closing slash; where there is none, how far it was looked for. */
function endOfRegex(source: string, start: number, last: number): { found: boolean; at: number } {
  let inClass = false;
  let i = start + 1;
  for (; i < source.length && i < last && source[i] !== '\n'; i++) {
    if (source[i] === '\\') i++;
    else if (source[i] === '[') inClass = true;
    else if (source[i] === ']') inClass = false;
    else if (source[i] === '/' && !inClass) return { found: true, at: i + 1 };
  }
  return { found: false, at: i };
}
