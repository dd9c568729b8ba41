/** Judges what a cell exports; each call is one result that the reader sees. */
import * as tf from '@tensorflow/tfjs-core';
import type { CheckResult, Localized } from '../protocol';
import { formatNumber } from './format-value';
import { currentRun } from './run';
import { readValues } from './tensor-reads';

/** A number, or numbers of any nesting, or a tensor. */
export type Numbers = number | tf.Tensor | ArrayLike<number> | readonly Numbers[];

export function checkTrue(condition: boolean, message: Localized): void {
  add(Promise.resolve({ passed: condition, message }));
}

export function checkClose(
  actual: Numbers,
  expected: Numbers,
  tolerance: number,
  message: Localized,
): void {
  const [got, wanted] = [flatten(actual), flatten(expected)];
  add(
    (async () => {
      const [a, b] = [await got, await wanted];
      if (a.length !== b.length) {
        return fail(message, lengthDetail(a.length, b.length));
      }
      const worst = a.findIndex((value, i) => !(Math.abs(value - b[i]!) <= tolerance));
      if (worst < 0) return { passed: true, message };
      return fail(message, valueDetail(a[worst]!, b[worst]!, tolerance));
    })(),
  );
}

export function checkReported(name: string): number | undefined {
  return currentRun().reported(name);
}

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
  const [g, w, t] = [got, wanted, tolerance].map(formatNumber);
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
