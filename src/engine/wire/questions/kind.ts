/**
 * Questions that a page may put to a run, by kind: a kind is a name and the schemas of its questions,
 * which both sides hold each other to. A kind of its own needs `questions/<kind>.ts` and
 * `worker/publish/<kind>.ts`.
 */
import * as v from 'valibot';
import type { CellSession } from '../session-types';

interface Question {
  /** What the page sends; the worker holds it to this. */
  readonly input: v.GenericSchema;
  /** What the worker answers; the page holds it to this. */
  readonly answer: v.GenericSchema;
}

export type Questions = Readonly<Record<string, Question>>;

export interface Kind<Q extends Questions = Questions> {
  readonly name: string;
  readonly questions: Q;
}

export type NameOf<Q extends Questions> = keyof Q & string;
/** What the page asks with. */
export type InputOf<Q extends Questions, N extends keyof Q> = v.InferInput<Q[N]['input']>;
export type AnswerOf<Q extends Questions, N extends keyof Q> = v.InferOutput<Q[N]['answer']>;

/** An answer that is not what its kind says: a mistake of ours, never of the reader's. */
export class AnswerMismatch extends Error {
  override readonly name = 'AnswerMismatch';
}

/** What a question is called on the wire. */
export function wireName(kind: Kind, question: string): string {
  return `${kind.name}/${question}`;
}

/** Whether a run that serves these names answers every question of a kind. */
export function servesKind(serves: readonly string[], kind: Kind): boolean {
  return Object.keys(kind.questions).every((question) => serves.includes(wireName(kind, question)));
}

/**
 * Asks the present or last run of a cell.
 * @throws RunGone when there is no such run any more, AnswerMismatch when the answer is of another
 *   form, and what the handler threw, as an error with its message
 */
export async function ask<Q extends Questions, N extends NameOf<Q>>(
  session: Pick<CellSession, 'ask'>,
  kind: Kind<Q>,
  question: N,
  input: InputOf<Q, N>,
): Promise<AnswerOf<Q, N>> {
  const name = wireName(kind, question);
  const result = v.safeParse(kind.questions[question]!.answer, await session.ask(name, input));
  if (result.success) return result.output;
  const [issue] = result.issues;
  const place = v.getDotPath(issue) ?? 'root';
  throw new AnswerMismatch(`The answer to '${name}' is wrong at ${place}: ${issue.message}`);
}
