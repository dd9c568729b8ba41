/** Has a cell answer every question of a kind. */
import * as v from 'valibot';
import { wireName, type Kind, type Questions } from '../../wire/questions/kind';

export type Serve = (name: string, handler: (input: unknown) => unknown) => void;

/** What answers each question: it takes what the page sent once it is known to be of the right form. */
export type Handlers<Q extends Questions> = {
  readonly [N in keyof Q]: (
    input: v.InferOutput<Q[N]['input']>,
  ) => v.InferInput<Q[N]['answer']> | Promise<v.InferInput<Q[N]['answer']>>;
};

export function serveKind<Q extends Questions>(
  kind: Kind<Q>,
  handlers: Handlers<Q>,
  serve: Serve,
): void {
  for (const [name, { input }] of Object.entries(kind.questions)) {
    const handler: (asked: unknown) => unknown = handlers[name as keyof Q];
    serve(wireName(kind, name), (asked) => handler(v.parse(input, asked)));
  }
}
