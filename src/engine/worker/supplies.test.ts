import { expect, it } from 'vitest';
import { classifyError } from '../wire/errors';
import { Supplies } from './supplies';

function setUp() {
  const asked: { readonly id: number; readonly name: string }[] = [];
  return { asked, supplies: new Supplies((want) => asked.push(want)) };
}

it('asks by name and hears how it comes', async () => {
  const { asked, supplies } = setUp();
  const progress: number[][] = [];
  const bytes = supplies.get('data', 'a.bin', (done, total) => progress.push([done, total]));
  const { id } = asked[0]!;
  supplies.receive({ type: 'supply', id, state: 'coming', done: 1, total: 2 });
  expect(supplies.receive({ type: 'supply', id, state: 'here', bytes: new ArrayBuffer(2) })).toBe(
    true,
  );
  expect((await bytes).byteLength).toBe(2);
  expect(progress).toEqual([[1, 2]]);
});

it('throws what kept the page from having it, of the same kind', async () => {
  const { asked, supplies } = setUp();
  const failing = supplies.get('data', 'a.bin', () => undefined).catch((error: unknown) => error);
  const failed = { state: 'failed', name: 'DamagedDataError', message: 'it is damaged' };
  supplies.receive({ type: 'supply', id: asked[0]!.id, ...failed });
  const error = await failing;
  expect(error).toMatchObject({ message: 'it is damaged' });
  expect(classifyError(error)).toBe('data-damaged');
});

it('leaves commands to others, and an answer to nothing alone', () => {
  const { supplies } = setUp();
  expect(supplies.receive({ type: 'stop', run: 1 })).toBe(false);
  const none = { type: 'supply', id: 9, state: 'here', bytes: new ArrayBuffer(1) };
  expect(supplies.receive(none)).toBe(true);
});
