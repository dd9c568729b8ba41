/** Finds what only the engine refuses: names declared twice, `await` in a plain function, and so on. */
import { parse } from 'acorn';
import { explain, type Explanation } from '../wire/causes';

export interface SyntaxFault {
  readonly message: string;
  /** In the code checked, from 1. */
  readonly line: number | null;
  readonly column: number | null;
  readonly explanation: Explanation | null;
}

/**
 * Engines word faults differently, keep their places to themselves, and may not make code from text in a page
 * at all (its content policy): so a parser of our own says what and where, the same in every browser.
 * @param code JavaScript, the body of an async function; it is read here and not run
 */
export function checkSyntax(code: string): SyntaxFault | null {
  try {
    parse(code, {
      ecmaVersion: 'latest',
      sourceType: 'script',
      allowAwaitOutsideFunction: true,
      allowReturnOutsideFunction: true,
    });
    return null;
  } catch (thrown) {
    if (!isFault(thrown)) return null;
    const message = thrown.message.replace(/ \(\d+:\d+\)$/, '');
    const explanation = explainFault(message, code, thrown.pos);
    return { message, line: thrown.loc.line, column: thrown.loc.column + 1, explanation };
  }
}

interface AcornError extends SyntaxError {
  readonly pos: number;
  readonly loc: { readonly line: number; readonly column: number };
}

function isFault(thrown: unknown): thrown is AcornError {
  return thrown instanceof SyntaxError && 'loc' in thrown && 'pos' in thrown;
}

/** Our parser's words, which are the same in every browser. */
const faults: readonly (readonly [RegExp, (name: string) => Explanation])[] = [
  [/^Identifier '(.+)' has already been declared$/, (name) => explain('declared-twice', name)],
  [
    /^(?:Invalid regular expression|Invalid regular expression flag|Duplicate regular expression flag|Unterminated regular expression)/,
    () => explain('bad-regex'),
  ],
  [/^(?:Invalid number|Octal literal in strict mode)$/, () => explain('legacy-octal')],
  [/^Private field '(.+)' must be declared/, (name) => explain('private-name', name)],
  [/^Unsyntactic (break|continue)$/, (name) => explain('stray-break', name)],
  [/^Unterminated (?:string constant|template)$/, () => explain('unclosed-string')],
  [/^Assigning to rvalue$|^Binding rvalue$/, () => explain('not-assignable')],
  [/^(?:Unexpected keyword|The keyword) '(\w+)'/, (name) => explain('reserved-name', name)],
];

function explainFault(message: string, code: string, at: number): Explanation | null {
  const word = /^[\w$]+/.exec(code.slice(at, at + 40))?.[0] ?? '';
  // After `await` in a plain function, where it is a name, anything is unexpected.
  const before = code.slice(Math.max(0, at - 40), at);
  if (/\bawait\s+$/.test(before) || (word === 'await' && /keyword|await/i.test(message))) {
    return explain('await-in-plain-function');
  }
  if (/^0[0-9]/.test(word) && /octal|number/i.test(message)) return explain('legacy-octal', word);
  for (const [pattern, make] of faults) {
    const found = pattern.exec(message);
    if (found) return make(found[1] ?? '');
  }
  if (message === 'Unexpected token') {
    if (at >= code.trimEnd().length) return explain('unclosed-code');
    return explain('unexpected-token', word === '' ? (code[at] ?? '') : word);
  }
  return null;
}
