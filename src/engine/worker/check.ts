/** Judges what a cell exports; each call is one result that the reader sees. */
import * as tf from '@tensorflow/tfjs-core';
import type { CheckResult, Localized } from '../wire/check-result';
import { roundNumber } from './console/text';
import { currentRun } from './run';
import { readValues } from './tensor-reads';

/** A number, or numbers of any nesting, or a tensor. */
export type Numbers = number | tf.Tensor | ArrayLike<number> | readonly Numbers[];

/**
 * For the check of an exercise, a module whose default export takes what the cell exports. Each
 * call adds one result; a throw adds a failed one.
 *
 * ```ts
 * export default function (cell: typeof import('./solution')) {
 *   check.close(cell.weights, [1, 1], 0.2, { en: 'The weights are near 1.', zh: '权重接近 1。' });
 * }
 * ```
 */
export const check = {
  /** Passes when a condition holds. */
  true: (condition: boolean, message: Localized): void =>
    add(Promise.resolve({ passed: condition, message })),

  /**
   * Passes when numbers, lists or tensors agree within a tolerance, element by element. A failure
   * adds the first pair that does not to the message.
   */
  close: (actual: Numbers, expected: Numbers, tolerance: number, message: Localized): void =>
    add(compare(flatten(actual), flatten(expected), tolerance, message)),

  /** The newest value that the cell reported under a name. */
  reported: (name: string): number | undefined => currentRun().reported(name),
} as const;

/** A failed result for something that the check's own code threw. */
export function thrownResult(thrown: unknown): CheckResult {
  const reason = thrown instanceof Error ? thrown.message : String(thrown);
  return {
    passed: false,
    message: { en: `The check could not finish: ${reason}`, zh: `检查未能完成：${reason}` },
  };
}

function add(result: Promise<CheckResult>): void {
  currentRun().results.push(result.catch(thrownResult));
}

async function compare(
  actual: Promise<readonly number[]>,
  expected: Promise<readonly number[]>,
  tolerance: number,
  message: Localized,
): Promise<CheckResult> {
  const [got, wanted] = await Promise.all([actual, expected]);
  if (got.length !== wanted.length) return fail(message, lengthDetail(got.length, wanted.length));
  const worst = got.findIndex((value, i) => !(Math.abs(value - wanted[i]!) <= tolerance));
  if (worst < 0) return { passed: true, message };
  return fail(message, valueDetail(got[worst]!, wanted[worst]!, tolerance));
}

function fail(message: Localized, detail: Localized): CheckResult {
  return {
    passed: false,
    message: { en: `${message.en} ${detail.en}`, zh: `${message.zh}${detail.zh}` },
  };
}

function lengthDetail(got: number, wanted: number): Localized {
  return {
    en: `(${got} values, expected ${wanted})`,
    zh: `（得到 ${got} 个值，应为 ${wanted} 个）`,
  };
}

function valueDetail(got: number, wanted: number, tolerance: number): Localized {
  const [g, w, t] = [got, wanted, tolerance].map(roundNumber);
  return { en: `(got ${g}, expected ${w} ± ${t})`, zh: `（得到 ${g}，应为 ${w} ± ${t}）` };
}

/** Reads all numbers in order; tensors are read at the call, so they may be disposed after it. */
async function flatten(numbers: Numbers): Promise<readonly number[]> {
  if (typeof numbers === 'number') return [numbers];
  if (numbers instanceof tf.Tensor) return [...(await readValues(numbers))];
  const parts = Array.from(numbers as ArrayLike<Numbers>);
  if (parts.every((part) => typeof part === 'number')) return parts;
  return (await Promise.all(parts.map(flatten))).flat();
}
