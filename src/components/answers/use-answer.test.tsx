/** A question to a cell: its answers, and what becomes of one that has none. */
import { act } from 'react';
import { afterAll, beforeEach, expect, it, vi } from 'vitest';
import { digits } from '@/engine/wire/questions/digits';
import { AnswerMismatch } from '@/engine/wire/questions/kind';
import { RunGone } from '@/engine/wire/run-gone';
import type { CellSession } from '@/engine/wire/session-types';
import { makeTestPage } from '../testing/test-page';
import type { DigitModel } from '../digits/digit-model';
import { useAnswer } from './use-answer';

const page = makeTestPage();
const logged = vi.spyOn(console, 'error').mockImplementation(() => undefined);
const pixels = new Float32Array(784);
beforeEach(() => logged.mockClear());
afterAll(() => vi.restoreAllMocks());

function Logits({ model, asked }: { readonly model: DigitModel; readonly asked: boolean }) {
  const { value, failure } = useAnswer(model, 'predict', asked ? pixels : undefined);
  return <p>{value?.join(' ') ?? `none ${failure}`}</p>;
}

type Ask = (name: string, input: unknown) => Promise<unknown>;

async function show(answer: Ask, { version = '1', asked = true } = {}): Promise<void> {
  const session = { id: 'lesson/cell', ask: answer } as unknown as CellSession;
  const model: DigitModel = { kind: digits, session, state: 'done', step: 1, version };
  await act(async () => page.root.render(<Logits model={model} asked={asked} />));
}

it('shows an answer', async () => {
  const names: string[] = [];
  await show((name, input) => {
    names.push(name);
    expect(input).toBe(pixels);
    return Promise.resolve(new Float32Array([1, 2]));
  });
  expect(page.main.textContent).toBe('1 2');
  expect(names).toEqual(['digits/predict']);
  expect(logged).not.toHaveBeenCalled();
});

it('asks again at every version, and nothing where there is no question', async () => {
  let asked = 0;
  const answer: Ask = () => Promise.resolve(new Float32Array([++asked]));
  await show(answer);
  await show(answer, { version: '2' });
  expect(page.main.textContent).toBe('2');
  await show(answer, { version: '2', asked: false });
  expect(page.main.textContent).toBe('none ');
  expect(asked).toBe(2);
});

it('drops an old answer that arrives after a newer one', async () => {
  let late: (value: Float32Array) => void = () => undefined;
  await show(() => new Promise((resolve) => (late = resolve)));
  await show(() => Promise.resolve(new Float32Array([2])), { version: '2' });
  await act(async () => late(new Float32Array([1])));
  expect(page.main.textContent).toBe('2');
});

it('is silent where the run is gone', async () => {
  await show(() => Promise.reject(new RunGone('The run ended.')));
  expect(page.main.textContent).toBe('none ');
  expect(logged).not.toHaveBeenCalled();
});

it('says and logs an answer of the wrong form, which is a mistake of ours', async () => {
  await show(() => Promise.resolve([1, 2]));
  expect(page.main.textContent).toMatch(/^none The answer to 'digits\/predict' is wrong at root/);
  expect(logged).toHaveBeenCalledTimes(1);
  expect(logged.mock.calls[0]?.[0]).toBeInstanceOf(AnswerMismatch);
});

it('says why a model fails to answer, and forgets it with the next answer', async () => {
  const failure = new Error('shapes do not fit');
  await show(() => Promise.reject(failure));
  expect(page.main.textContent).toBe('none shapes do not fit');
  expect(logged).toHaveBeenLastCalledWith(failure);
  await show(() => Promise.resolve(new Float32Array([3])), { version: '2' });
  expect(page.main.textContent).toBe('3');
});
