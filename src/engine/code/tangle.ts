/** Bounds how often a source makes the compiler begin anew, which doubles with each nesting. */
import { blankLiterals } from './scan-code';

/**
 * After `a<b>(` or `<T>(` what was read may turn out to be a comparison, or no arrow function; then
 * it is read once more, and so is all within it. Ordinary code has a budget of a few dozen.
 */
const budget = 2_048;

/** Templates that follow type arguments, which nothing but an attack has more than a few of. */
const mostTagged = 6;

/** Where a source becomes too tangled to be read in good time; null where it does not. */
export function findTangle(source: string): number | null {
  const tagged = [...source.matchAll(/>\s{0,10}`\$\{/g)];
  if (tagged.length > mostTagged) return tagged[mostTagged]!.index;
  const code = blankLiterals(source);
  const opened: boolean[] = [];
  let depth = 0;
  let cost = 0;
  let before = '';
  for (let at = 0; at < code.length; at++) {
    const character = code[at]!;
    if ('([{'.includes(character)) {
      const again = character === '(' && before === '>';
      opened.push(again);
      if (again) cost += 2 ** Math.min(30, ++depth);
      if (cost > budget) return at;
    } else if (')]}'.includes(character)) {
      if (opened.pop() === true) depth--;
    }
    if (!/\s/.test(character)) before = before === '=' && character === '>' ? '=>' : character;
  }
  return null;
}
