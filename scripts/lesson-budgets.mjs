/** What each lesson's own tests take, read from the reports of the runners, beside what a lesson may take. */
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** @typedef {{ lesson: string, kind: 'unit' | 'browser', seconds: number }} Cost */

/** Seconds of a lesson's tests on two idle cores. */
export const budgets = { unit: 5, browser: 30 };

/** A busy machine may take several times a budget; only a lesson that has outgrown it takes so many. */
const limit = 10;

/**
 * @param {readonly Cost[]} costs
 * @returns {Cost[]} One for each lesson and kind.
 */
function addUp(costs) {
  /** @type {Map<string, Cost>} */
  const sums = new Map();
  for (const cost of costs) {
    const key = `${cost.kind} ${cost.lesson}`;
    sums.set(key, { ...cost, seconds: cost.seconds + (sums.get(key)?.seconds ?? 0) });
  }
  return [...sums.values()];
}

/**
 * Tests in a lesson's folder, and those that `lessons/lessons.test.ts` makes for it under its name.
 * @param {string} report Written by Vitest's `json` reporter.
 * @param {readonly string[]} lessons
 * @returns {Cost[]}
 */
export function readUnitCosts(report, lessons) {
  if (!existsSync(report)) return [];
  /** @type {{ name: string, assertionResults: { ancestorTitles: string[], duration?: number }[] }[]} */
  const files = JSON.parse(readFileSync(report, 'utf8')).testResults;
  return addUp(
    files.flatMap(({ name, assertionResults }) => {
      const folder = path.basename(path.dirname(name));
      const common = name.endsWith(path.join('lessons', 'lessons.test.ts'));
      return assertionResults.flatMap(({ ancestorTitles, duration = 0 }) => {
        const lesson = common ? (ancestorTitles[0] ?? '') : folder;
        if (!lessons.includes(lesson)) return [];
        return [{ lesson, kind: /** @type {const} */ ('unit'), seconds: duration / 1000 }];
      });
    }),
  );
}

/**
 * The journeys of `e2e/<lesson>.spec.ts`.
 * @param {string} report Written by Playwright's `json` reporter.
 * @param {readonly string[]} lessons
 * @returns {Cost[]}
 */
export function readBrowserCosts(report, lessons) {
  if (!existsSync(report)) return [];
  /**
   * @typedef {{ file: string, tests: { results: { duration: number }[] }[] }} Spec
   * @typedef {{ specs: Spec[], suites?: Suite[] }} Suite
   * @type {(suite: Suite) => Spec[]}
   */
  const listSpecs = ({ specs, suites = [] }) => [...specs, ...suites.flatMap(listSpecs)];
  /** @type {Suite[]} */
  const suites = JSON.parse(readFileSync(report, 'utf8')).suites;
  return addUp(
    suites.flatMap(listSpecs).flatMap(({ file, tests }) => {
      const lesson = path.basename(file, '.spec.ts');
      if (!lessons.includes(lesson)) return [];
      const results = tests.flatMap((test) => test.results);
      const seconds = results.reduce((sum, { duration }) => sum + duration / 1000, 0);
      return [{ lesson, kind: /** @type {const} */ ('browser'), seconds }];
    }),
  );
}

/**
 * Which lessons take more than they may, the greatest excess first.
 * @param {readonly Cost[]} costs
 */
export function judgeCosts(costs) {
  const over = costs
    .map((cost) => ({ ...cost, times: cost.seconds / budgets[cost.kind] }))
    .filter(({ times }) => times > 1)
    .sort((a, b) => b.times - a.times);
  return {
    warnings: over.map(
      ({ lesson, kind, seconds }) =>
        `${lesson}: ${seconds.toFixed(1)} s of ${kind} tests; a lesson has ${budgets[kind]} s on an idle machine.`,
    ),
    failed: over.filter(({ times }) => times > limit).length,
  };
}
