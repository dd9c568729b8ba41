/** Explains what TensorFlow.js 4.22 refuses, by its wording; only for errors that it has thrown. */
import { explain, type Explanation } from '../../wire/causes';

const rules: readonly (readonly [RegExp, (parts: readonly string[]) => Explanation | null])[] = [
  [
    /target expected a batch of elements where each example has shape \[([\d,]{1,40})\] .{1,120}each with shape \[([\d,]{1,40})\]/,
    ([wanted = '', got = '']) => explainTarget(wanted, got),
  ],
  [
    /checking target: expected \S{1,100} to have shape \[(?:null,)?([\d,]{1,40})\],? but got array with shape \[([\d,]{1,40})\]/,
    ([wanted = '', got = '']) => explainTarget(wanted, got),
  ],
  [/requires shape to be provided when `values` are a flat/, () => explain('flat-values')],
  [
    /Expected to see \d+ Tensor\(s\), but instead got the following list of Tensor\(s\): (?!Tensor)/,
    () => explain('plain-array'),
  ],
  [
    /Backend name '([^']{1,60})' not found in registry/,
    ([backend = '']) => explain('backend-choice', backend),
  ],
  [/this\.getMonitorValue is not a function|getMonitorValue/, () => explain('mixed-callbacks')],
  [
    /Cannot find any (?:save|load) handlers for URL '([^']{1,200})'/,
    ([address = '']) => explain('save-target', address),
  ],
];

export function explainLibrary(message: string): Explanation | null {
  const text = message.slice(0, 2_000);
  for (const [pattern, make] of rules) {
    const found = pattern.exec(text);
    if (found) return make(found.slice(1));
  }
  return null;
}

/** Class numbers in the place of one column for each class. */
function explainTarget(wanted: string, got: string): Explanation | null {
  const classes = Number(wanted.split(',').at(-1));
  const columns = got.split(',').at(-1);
  return classes > 1 && columns === '1' ? explain('one-hot', String(classes)) : null;
}
