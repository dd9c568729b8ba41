/** What lessons' tests take is read from reports such as the runners write. */
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, it } from 'vitest';
import { judgeCosts, readBrowserCosts, readUnitCosts } from './lesson-budgets.mjs';

const folder = mkdtempSync(path.join(tmpdir(), 'budgets-'));
const lessons = ['loss', 'neuron'];

function write(name: string, report: unknown): string {
  const file = path.join(folder, name);
  writeFileSync(file, JSON.stringify(report));
  return file;
}

it('adds up a lesson’s own files and what all lessons are asked for', () => {
  const report = write('unit.json', {
    testResults: [
      {
        name: '/site/lessons/loss/cells.test.ts',
        assertionResults: [
          { ancestorTitles: [], duration: 1500 },
          { ancestorTitles: ['neuron'], duration: 500 },
        ],
      },
      {
        name: '/site/lessons/lessons.test.ts',
        assertionResults: [
          { ancestorTitles: ['loss'], duration: 250 },
          { ancestorTitles: ['neuron'], duration: 4000 },
          { ancestorTitles: ['the lessons together'], duration: 9000 },
        ],
      },
      { name: '/site/src/math/loss.test.ts', assertionResults: [{ ancestorTitles: [] }] },
    ],
  });
  expect(readUnitCosts(report, lessons)).toEqual([
    { lesson: 'loss', kind: 'unit', seconds: 2.25 },
    { lesson: 'neuron', kind: 'unit', seconds: 4 },
  ]);
});

it('adds up the journeys of a lesson’s spec, those in groups too', () => {
  const spec = (file: string, ...durations: number[]) => ({
    file,
    tests: [{ results: durations.map((duration) => ({ duration })) }],
  });
  const report = write('browser.json', {
    suites: [
      {
        specs: [spec('neuron.spec.ts', 1000)],
        suites: [{ specs: [spec('neuron.spec.ts', 2000, 3000)] }],
      },
      { specs: [spec('running.spec.ts', 9000)] },
    ],
  });
  expect(readBrowserCosts(report, lessons)).toEqual([
    { lesson: 'neuron', kind: 'browser', seconds: 6 },
  ]);
});

it('has nothing to say of what did not run', () => {
  expect(readUnitCosts(path.join(folder, 'none.json'), lessons)).toEqual([]);
  expect(readBrowserCosts(path.join(folder, 'none.json'), lessons)).toEqual([]);
});

it('warns past a budget, the worst first, and fails at ten times it', () => {
  const { warnings, failed } = judgeCosts([
    { lesson: 'loss', kind: 'unit', seconds: 5 },
    { lesson: 'loss', kind: 'browser', seconds: 45 },
    { lesson: 'neuron', kind: 'unit', seconds: 51 },
  ]);
  expect(warnings).toEqual([
    'neuron: 51.0 s of unit tests; a lesson has 5 s on an idle machine.',
    'loss: 45.0 s of browser tests; a lesson has 30 s on an idle machine.',
  ]);
  expect(failed).toBe(1);
});
