/** Answers the page's questions with the handlers that a cell serves. */
import * as tf from '@tensorflow/tfjs-core';
import type { Command } from '../wire/commands';
import type { Run } from './run';
import { isTensor, readValues } from './tensor-reads';

/** Calls a handler and posts its answer, or why there is none. */
export async function answer(
  run: Run,
  { id, name, input }: Extract<Command, { type: 'ask' }>,
): Promise<void> {
  try {
    const handler = run.handlers.get(name);
    if (!handler) throw new Error(`The cell serves nothing named '${name}'.`);
    const value = await toPlain(await handler(input));
    run.host.post({ type: 'answer', run: run.id, id, value, error: null });
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    run.host.post({ type: 'answer', run: run.id, id, error: reason });
  }
}

/** Replaces tensors by their shapes and values, and disposes them; variables are kept. */
async function toPlain(value: unknown): Promise<unknown> {
  if (isTensor(value)) {
    const plain = { shape: [...value.shape], values: await readValues(value) };
    if (!(value instanceof tf.Variable)) value.dispose();
    return plain;
  }
  if (Array.isArray(value)) return Promise.all(value.map(toPlain));
  if (
    typeof value === 'object' &&
    value !== null &&
    Object.getPrototypeOf(value) === Object.prototype
  ) {
    const entries = Object.entries(value).map(async ([key, part]) => [key, await toPlain(part)]);
    return Object.fromEntries(await Promise.all(entries));
  }
  return value;
}
