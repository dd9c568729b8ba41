/** Runs a lesson's cells in its own tests: to their end, changed or not, and disposed of afterwards. */
import { readFileSync } from 'node:fs';
import { expect } from 'vitest';
import { runCell, type HarnessOptions, type HarnessRun } from './node-harness';

/** The code of a cell beside a test. @param test the test's `import.meta.url` */
export function readCell(test: string, cell: string): string {
  return readFileSync(new URL(`./cells/${cell}.ts`, test), 'utf8');
}

/** Replaces what must be there. */
export function editCell(code: string, from: string, to: string): string {
  expect(code).toContain(from);
  return code.replace(from, to);
}

/** Runs code that must not fail, and hands its record to be looked at. */
export async function lookAtRun<T>(
  code: string,
  options: HarnessOptions,
  look: (run: HarnessRun) => T,
): Promise<T> {
  const finished = await runCell(code, options);
  expect(finished.error).toBeNull();
  try {
    return look(finished);
  } finally {
    finished.dispose();
  }
}
