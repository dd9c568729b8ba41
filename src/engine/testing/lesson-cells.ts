/** Runs a lesson's cells in its own tests: to their end, changed or not, and disposed of afterwards. */
import { readFileSync } from 'node:fs';
import { expect } from 'vitest';
import { runCell, type HarnessOptions, type HarnessRun } from './node-harness';

/** The code of a cell beside a test. @param test the test's `import.meta.url` */
export function readCell(test: string, cell: string): string {
  return readFileSync(new URL(`./cells/${cell}.ts`, test), 'utf8');
}

/** Replaces what must be there; `to` as in `String.replace`. */
export function editCell(code: string, from: string | RegExp, to: string): string {
  expect(code).toMatch(from);
  return code.replace(from, to);
}

/** All of the starts or settings that a claim is about for `npm run verify`; a few of them for every other run. */
export function ofAll<T>(all: readonly T[], few: readonly T[]): readonly T[] {
  return process.env['VERIFY'] === undefined ? few : all;
}

/** The rows of the tables that a run prints, without their heads: a row's number, then its cells. */
export function rowsOf({ batches }: HarnessRun): readonly (readonly string[])[] {
  const tables = batches.flatMap(({ logs }) =>
    logs.flatMap((log) => ('rows' in log ? [log.rows] : [])),
  );
  return tables.flatMap((rows) => rows?.slice(1) ?? []);
}

/** Runs code that must not fail, and hands its record to be looked at. */
export async function lookAtRun<T>(
  code: string,
  options: HarnessOptions,
  look: (run: HarnessRun) => T | Promise<T>,
): Promise<T> {
  const finished = await runCell(code, options);
  expect(finished.error).toBeNull();
  try {
    return await look(finished);
  } finally {
    finished.dispose();
  }
}
