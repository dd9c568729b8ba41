/** Edits that put right what an explanation names, where it is sure what is right. */
import type { Explanation } from '../wire/causes';
import { replaceOddCharacters } from './odd-characters';
import { blankLiterals } from './scan-code';

/** The code with its fault put right; null where there is nothing sure to do, or no longer. */
export function fixCode(explanation: Explanation, code: string): string | null {
  const fixed = edit(explanation, code);
  return fixed === null || fixed === code ? null : fixed;
}

function edit({ cause, subject, meant }: Explanation, code: string): string | null {
  switch (cause) {
    case 'odd-character':
    case 'curly-quotes':
      return replaceOddCharacters(code);
    case 'missing-import':
      return addImport(code, subject);
    case 'no-such-export':
    case 'no-such-member':
    case 'unknown-name':
      return meant === '' ? null : replaceName(code, subject, meant);
    default:
      return null;
  }
}

/** @param name what `gradient-lab` exports, or `tf` */
function addImport(code: string, name: string): string {
  if (name === 'tf') return `import * as tf from '@tensorflow/tfjs';\n${code}`;
  const blanked = blankLiterals(code);
  for (const found of blanked.matchAll(/import\s*\{([^{}]*)\}\s*from\s*(['"])/g)) {
    const from = found.index + found[0].length;
    if (!code.startsWith('gradient-lab', from)) continue;
    const close = found.index + found[0].indexOf('}');
    const names = code.slice(0, close).trimEnd();
    const comma = /[{,]$/.test(names) ? '' : ',';
    return `${names}${comma} ${name} ${code.slice(close)}`;
  }
  return `import { ${name} } from 'gradient-lab';\n${code}`;
}

/** Replaces a name, perhaps one with a dot, everywhere but in strings and comments. */
function replaceName(code: string, name: string, meant: string): string {
  const escaped = name.replace(/[.$]/g, '\\$&');
  const pattern = new RegExp(`(?<![\\w$.])${escaped}(?![\\w$])`, 'g');
  let out = '';
  let from = 0;
  for (const { index } of blankLiterals(code).matchAll(pattern)) {
    out += code.slice(from, index) + meant;
    from = index + name.length;
  }
  return out + code.slice(from);
}
