/** A question to what a cell has trained, asked again whenever that or the question changes. */
import { useEffect, useRef, useState } from 'react';
import {
  ask,
  type AnswerOf,
  type InputOf,
  type NameOf,
  type Questions,
} from '@/engine/wire/questions/kind';
import { RunGone } from '@/engine/wire/run-gone';
import type { Answers } from './use-answers';

export interface Answer<T> {
  /** The newest; null until the first, after a failure, and while there is no question. */
  readonly value: T | null;
  /** Why the newest question has no answer, in the words of whoever failed; empty where it has. */
  readonly failure: string;
}

const none = { value: null, failure: '' } as const;

/**
 * The newest answer; an older one that arrives late is dropped. A run that is gone is no failure:
 * whoever answers next is asked anew.
 * @param input what to ask with, the same one for the same question; undefined asks nothing
 * @param count raise it to ask the same once more
 */
export function useAnswer<Q extends Questions, N extends NameOf<Q>>(
  answers: Answers<Q> | null,
  question: N,
  input: InputOf<Q, N> | undefined,
  count = 0,
): Answer<AnswerOf<Q, N>> {
  const [answer, setAnswer] = useState<Answer<AnswerOf<Q, N>>>(none);
  const asked = useRef(0);
  const answered = useRef(0);
  const { session, kind, version } = answers ?? {};
  useEffect(() => {
    const number = ++asked.current;
    const settle = (settled: Answer<AnswerOf<Q, N>>) => {
      if (number < answered.current) return;
      answered.current = number;
      setAnswer(settled);
    };
    if (session === undefined || kind === undefined || input === undefined) {
      settle(none);
      return;
    }
    ask(session, kind, question, input).then(
      (value) => settle({ value, failure: '' }),
      (error: unknown) => settle({ value: null, failure: noteFailure(error) }),
    );
  }, [session, kind, question, input, version, count]);
  return answer;
}

/** Asks once. @throws see `ask` */
export function askNow<Q extends Questions, N extends NameOf<Q>>(
  { session, kind }: Answers<Q>,
  question: N,
  input: InputOf<Q, N>,
): Promise<AnswerOf<Q, N>> {
  return ask(session, kind, question, input);
}

/** Says in words what became of a question; empty where its run is gone, which is nobody's failure. */
export function noteFailure(error: unknown): string {
  if (error instanceof RunGone) return '';
  // A mistake of ours, or of the cell's: whoever looks for it finds it here.
  console.error(error);
  return error instanceof Error ? error.message : String(error);
}
