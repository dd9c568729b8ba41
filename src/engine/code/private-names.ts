/**
 * Keeps the names that imports and exports compile to apart from the reader's, so that `require` and
 * `exports` are ordinary names in a cell. All names in play are equally long: no column moves.
 */
import { blankLiterals } from './scan-code';

type Shared = 'require' | 'exports';

/** What compiled code imports with and writes its exports to. */
export const compiledNames = { require: 'ṛequire', exports: 'ẹxports' } as const;
/** What the reader's own uses are called while the code is compiled. */
const hiddenNames = { require: 'requirẹ', exports: 'exportṣ' } as const;

/** In `import x = require('y')` the word is a part of the language. */
const anyUse = /(?<!\bimport\s+[\w$]+\s*=\s*)\b(?:require|exports)\b/g;

/** The source with the reader's own `require` and `exports` under other names. */
export function hideNames(source: string): string {
  return rename(source, hiddenNames);
}

/** Compiled code with the compiler's names made private, and the reader's as they were. */
export function revealNames(code: string): string {
  return Object.entries(hiddenNames).reduce(
    (text, [name, hidden]) => text.replaceAll(hidden, name),
    rename(code, compiledNames),
  );
}

/** Renames where the words stand in code, not in text. */
function rename(code: string, names: Readonly<Record<Shared, string>>): string {
  let from = 0;
  let renamed = '';
  for (const { 0: word, index } of blankLiterals(code).matchAll(anyUse)) {
    renamed += code.slice(from, index) + names[word as Shared];
    from = index + word.length;
  }
  return renamed + code.slice(from);
}
