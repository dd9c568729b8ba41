/** A kind of questions that no lesson has, from the page's words to the worker's answer and back. */
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { AnswerMismatch, ask, servesKind, type Kind } from '../../wire/questions/kind';
import { serveKind, type Handlers } from './serve-kind';

const questions = {
  next: { input: v.object({ text: v.string() }), answer: v.array(v.number()) },
  size: { input: v.null(), answer: v.number() },
} as const;
const characters: Kind<typeof questions> = { name: 'characters', questions };

/** A run that serves the kind, with some handlers replaced. */
function serve(changed: Partial<Handlers<typeof questions>> = {}) {
  const handlers = new Map<string, (input: unknown) => unknown>();
  const own: Handlers<typeof questions> = {
    next: ({ text }) => [text.length],
    size: () => Promise.resolve(65),
    ...changed,
  };
  serveKind(characters, own, (name, handler) => handlers.set(name, handler));
  const session = {
    ask: async (name: string, input: unknown) => await handlers.get(name)?.(input),
  };
  return { session, names: [...handlers.keys()] };
}

describe('a kind of questions', () => {
  it('is served whole, under its own name', () => {
    const { names } = serve();
    expect(names).toEqual(['characters/next', 'characters/size']);
    expect(servesKind(names, characters)).toBe(true);
    expect(servesKind(['characters/next', 'digits/size'], characters)).toBe(false);
  });

  it('is answered by its handlers', async () => {
    const { session } = serve();
    expect(await ask(session, characters, 'next', { text: 'abc' })).toEqual([3]);
    expect(await ask(session, characters, 'size', null)).toBe(65);
  });

  it('holds the page to what it may ask with', async () => {
    const { session } = serve();
    await expect(ask(session, characters, 'next', { text: 3 } as never)).rejects.toThrow(
      'Expected string',
    );
  });

  it('holds the worker to what it may answer, and says where it does not', async () => {
    const { session } = serve({ next: () => [1, 'two'] as never });
    const answer = ask(session, characters, 'next', { text: '' });
    await expect(answer).rejects.toBeInstanceOf(AnswerMismatch);
    await expect(answer).rejects.toThrow("'characters/next' is wrong at 1");
  });
});
