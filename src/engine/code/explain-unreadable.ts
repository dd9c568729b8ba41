/** Says what code is that cannot be read at all: odd characters, HTML, JSX, Python. */
import { explain, type Explanation } from '../wire/causes';
import { codePointOf, findOddCharacters } from './odd-characters';

export interface Unreadable {
  /** From 1; null where the parser's own place is the right one. */
  readonly line: number | null;
  readonly column: number | null;
  readonly explanation: Explanation;
}

/**
 * The reason why a source that a parser refused cannot be read; null where it is not one of these.
 * @param message the parser's own words
 */
export function explainUnreadable(source: string, message: string): Unreadable | null {
  return findHtml(source) ?? findOdd(source) ?? findPython(source) ?? findJsx(source, message);
}

function findOdd(source: string): Unreadable | null {
  const first = findOddCharacters(source)[0];
  if (!first) return null;
  const { character, meant } = first;
  const cause = /[“”‘’„‚«»]/.test(character) ? 'curly-quotes' : 'odd-character';
  const name = meant === '' ? codePointOf(character) : `${character} (${codePointOf(character)})`;
  return { ...placeOf(source, first.at), explanation: explain(cause, name, '', meant) };
}

const htmlTag = /^[ \t]*<(?:!doctype|!--|html|head|body|script|link|meta|style|div|canvas)[\s>-]/im;

function findHtml(source: string): Unreadable | null {
  const found = htmlTag.exec(source);
  if (!found) return null;
  return {
    ...placeOf(source, found.index + found[0].indexOf('<')),
    explanation: explain('html'),
  };
}

/** Lines that are Python and nothing in JavaScript. */
const pythonLines = [
  /^import [\w.]+ as \w+[ \t]*$/m,
  /^import [A-Za-z_]\w*(?:\.\w+)*[ \t]*$/m,
  /^from [\w.]+ import [\w*, ()]+$/m,
  /^[ \t]*def \w+\([^()\n]*\)[^\n{}:]{0,80}:[ \t]*$/m,
  /^[ \t]*class \w+(?:\([\w., ]*\))?:[ \t]*$/m,
  /^[ \t]*(?:for \w+(?:, ?\w+)* in [^\n{}]{1,200}|(?:while|if|elif) [^\n{}]{1,200}|else|try|with [^\n{}]{1,200}):[ \t]*$/m,
  /^[ \t]*# \S/m,
];

function findPython(source: string): Unreadable | null {
  const found = pythonLines
    .map((pattern) => pattern.exec(source)?.index)
    .filter((index) => index !== undefined);
  if (found.length === 0) return null;
  return { ...placeOf(source, Math.min(...found)), explanation: explain('python') };
}

const jsxElement = /(?:[=(,:?]|return|=>)\s{0,20}(<>|<[A-Za-z][\w.]*(?:\s[^<>\n]{0,200})?\/?>)/;

function findJsx(source: string, message: string): Unreadable | null {
  const found = jsxElement.exec(source);
  if (!found || !/<\/[A-Za-z\w.]*>|\/>/.test(source) || message === '') return null;
  const at = found.index + found[0].length - (found[1]?.length ?? 0);
  return { ...placeOf(source, at), explanation: explain('jsx') };
}

/** Line and column of an offset, both from 1. */
export function placeOf(source: string, at: number): { line: number; column: number } {
  const before = source.slice(0, at);
  const lines = before.split('\n');
  return { line: lines.length, column: (lines.at(-1)?.length ?? 0) + 1 };
}
