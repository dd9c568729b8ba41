/** What exactly went wrong, where that is sure; the interface has words and remedies for each. */
import * as v from 'valibot';

export const causes = [
  // The code cannot be read.
  'odd-character',
  'curly-quotes',
  'html',
  'jsx',
  'python',
  'declared-twice',
  'await-in-plain-function',
  'bad-regex',
  'legacy-octal',
  'private-name',
  'stray-break',
  'unclosed-string',
  'unclosed-code',
  'unexpected-token',
  'reserved-name',
  'not-assignable',
  'too-tangled',
  // Names.
  'no-such-module',
  'no-such-export',
  'no-such-member',
  'missing-import',
  'unknown-name',
  'no-page',
  'no-tfvis',
  'constant-assigned',
  'undefined-read',
  'not-a-function',
  'recursion',
  // Tensors and models.
  'one-hot',
  'ragged',
  'flat-values',
  'plain-array',
  'backend-choice',
  'mixed-callbacks',
  // Requests and storage.
  'request-failed',
  'request-refused',
  'not-json',
  'bad-json',
  'save-target',
] as const;
export type Cause = (typeof causes)[number];

/** Texts in an explanation are cut to this many characters. */
const longestDetail = 200;
const detail = v.pipe(v.string(), v.maxLength(longestDetail));

export const explanationSchema = v.object({
  cause: v.picklist(causes),
  /** What it is about: a name, a character, an address. */
  subject: v.optional(detail, ''),
  /** What belongs to it: a module, the right character, a status. */
  other: v.optional(detail, ''),
  /** What was probably meant. */
  meant: v.optional(detail, ''),
});
export type Explanation = v.InferOutput<typeof explanationSchema>;

/** An explanation whose texts are short enough to be sent. */
export function explain(cause: Cause, subject = '', other = '', meant = ''): Explanation {
  const cut = (text: string) =>
    text.length > longestDetail ? `${text.slice(0, longestDetail - 1)}…` : text;
  return { cause, subject: cut(subject), other: cut(other), meant: cut(meant) };
}
