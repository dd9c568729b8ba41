import { cpSync, mkdtempSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { runCell } from '@/engine/testing/node-harness';
import { formatIssues } from './issue';
import { judgePlaceholders } from './judge-placeholders';
import { makeLesson } from './make-lesson';
import { validateLessons } from './validate-lessons';

let folder = '';

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'lessons-'));
  makeLesson(folder, 'first-steps');
});

afterEach(() => rmSync(folder, { recursive: true }));

function edit(file: string, before: string | RegExp, after: string): void {
  const full = path.join(folder, 'first-steps', file);
  const text = readFileSync(full, 'utf8');
  const edited = text.replace(before, after);
  expect(edited, `${file} has ${String(before)}`).not.toBe(text);
  writeFileSync(full, edited);
}

function issues(): string {
  return formatIssues(validateLessons(folder));
}

describe('a new lesson', () => {
  it('has metadata and files that agree', () => {
    expect(issues()).toBe('');
    expect(readFileSync(path.join(folder, 'first-steps/meta.ts'), 'utf8')).toContain(
      "en: 'First steps'",
    );
  });

  it('is not published before it has a title and a summary of its own', () => {
    expect(formatIssues(judgePlaceholders(folder))).toMatch(
      /^lessons\/first-steps\/meta\.ts:7: title: .*\nlessons\/first-steps\/meta\.ts:10: summary: /,
    );
    edit('meta.ts', '新的一课', '第一步');
    edit('meta.ts', '一句话说清读者学完能做什么。', '学会走第一步。');
    expect(formatIssues(judgePlaceholders(folder))).toBe('');
  });

  it('takes the next place in its track', () => {
    makeLesson(folder, 'second');
    makeLesson(folder, 'third');
    expect(issues()).toBe('');
  });

  it('is refused a name that is taken or cannot be an address', () => {
    expect(() => makeLesson(folder, 'first-steps')).toThrow('already');
    expect(() => makeLesson(folder, 'First Steps')).toThrow('cannot be');
  });

  it('has a cell that learns and an exercise that can be failed and passed', async () => {
    const read = (file: string) => readFileSync(path.join(folder, 'first-steps', file), 'utf8');
    const run = await runCell(read('cells/descend.ts'));
    expect(run.error).toBeNull();
    expect(run.record.valueAt('w', run.record.lastStep)).toBeCloseTo(2, 3);
    run.dispose();
    for (const id of ['gradient', 'walk']) {
      const check = read(`exercises/${id}/check.ts`);
      for (const [file, passes] of [
        ['start', false],
        ['solution', true],
      ] as const) {
        const judged = await runCell(read(`exercises/${id}/${file}.ts`), { check });
        expect(judged.results?.every(({ passed }) => passed)).toBe(passes);
        judged.dispose();
      }
    }
  });
});

describe('an issue names its file and line', () => {
  it.each([
    ['a wrong value', /track: 'foundations'/, "track: 'fundations'", /meta\.ts:4: track: /],
    ['a missing translation', "zh: '新的一课'", "zh: ''", /meta\.ts:7: title\.zh: /],
    [
      'a word the glossary lacks',
      "entry: 'loss'",
      "entry: 'los'",
      /meta\.ts:23: terms\.1\.entry: No entry “los” in src\/catalogue\/glossary\. Do you mean “loss”/,
    ],
    ['something computed', 'minutes: 10', 'minutes: 5 + 5', /meta\.ts:12: Metadata is plain/],
    ['no definition', 'export default defineLesson', 'const meta = define', /meta\.ts:1: Nothing/],
    ['a cell without a file', "['descend']", "['descend', 'climb']", /meta\.ts:34: cells: .*climb/],
    [
      'a cell that is not listed',
      "['descend']",
      '[]',
      /meta\.ts:34: cells: .*descend.* not listed/,
    ],
    ['a figure that is not made', "['slope']", "['hill']", /meta\.ts:33: figures: .*hill/],
    [
      'a requirement that is not there',
      'requires: []',
      "requires: ['zero']",
      /meta\.ts:6: requires/,
    ],
    [
      'an exercise named like a cell',
      "exercises: ['gradient', 'walk']",
      "exercises: ['descend', 'walk']",
      /exercises: “descend” is the name of a cell/,
    ],
    ['a term twice', "id: 'loss'", "id: 'w'", /meta\.ts:21: terms: “w” is there twice/],
  ])('in metadata: %s', (_name, before, after, expected) => {
    edit('meta.ts', before, after);
    expect(issues()).toMatch(expected);
  });

  it.each(['en.mdx', 'zh.mdx', 'meta.ts', 'exercises/gradient/check.ts'])('without %s', (file) => {
    rmSync(path.join(folder, 'first-steps', file));
    expect(issues()).toContain(`lessons/first-steps/${file}:1: `);
  });

  it.each([
    ['a class that any lesson might have', '.plot {\n}', 2, '“.plot” begins with no class'],
    ['one that shares the first letters only', '.first-stepstool {\n}', 2, 'begins with no class'],
    ['a second selector', '.first-steps,\np {\n}', 2, 'begins with no class'],
    ['a light of its own', '.first-steps i[data-active] {\n}', 2, 'is lit by'],
    ['the same on a small screen', '@media print {\n  a {\n}\n}', 3, '“a” begins'],
  ])('in a stylesheet: %s', (_name, rule, line, message) => {
    writeFileSync(path.join(folder, 'first-steps/plot.css'), `/* a { } */\n${rule}\n`);
    expect(issues()).toContain(`lessons/first-steps/plot.css:${line}: `);
    expect(issues()).toContain(message);
  });

  it('lets a stylesheet name shared parts inside of its own', () => {
    const rule = '.first-steps :is(.field, td),\n.first-steps__row > .slider-field {\n}\n';
    writeFileSync(path.join(folder, 'first-steps/plot.css'), rule);
    expect(issues()).toBe('');
  });

  it('in a figure that keeps its state under another name than its own', () => {
    edit('SlopeFigure.tsx', "useFigureState('slope'", "useFigureState('hill'");
    expect(issues()).toMatch(/SlopeFigure\.tsx:\d+: useFigureState\('hill'\): say the id/);
  });

  it('with two lessons in one place, of which the one written last has to move', () => {
    cpSync(path.join(folder, 'first-steps'), path.join(folder, 'second'), { recursive: true });
    const old = new Date(2020, 0);
    utimesSync(path.join(folder, 'second/meta.ts'), old, old);
    expect(issues()).toBe(
      'lessons/first-steps/meta.ts:5: order: 0 in foundations is the place of lessons/second/meta.ts:5. The next free one is 1.',
    );
  });
});
