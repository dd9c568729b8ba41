/** What every lesson owes its readers, found by folder: both languages agree, and all its code does what it says. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { fingerprintOf } from '@/engine/testing/fingerprint';
import { runCell, type HarnessRun } from '@/engine/testing/node-harness';
import { formatIssues } from '../scripts/lessons/issue';
import { readContent, type Content } from '../scripts/lessons/read-content';
import { validateLesson } from '../scripts/lessons/validate-lesson';
import { listLessons, validateLessons } from '../scripts/lessons/validate-lessons';

const lessonsFolder = path.resolve('lessons');
const dataDir = path.resolve('public/data');
/** Enough to report and to show; a cell's full run is its reader's. */
const someSteps = 3;

/** The cell that made it, as `lesson/cell`, and the fingerprint of its code; see `scripts/cell-code.ts`. */
interface Kept {
  readonly cell: string;
  readonly sha256: string;
}

function read(...parts: readonly string[]): string {
  return readFileSync(path.join(lessonsFolder, ...parts), 'utf8');
}

function idsOf(mentions: readonly { readonly id: string }[]): string[] {
  return mentions.map(({ id }) => id);
}

function failuresOf({ error, results }: HarnessRun): string[] {
  const failed = results?.filter(({ passed }) => !passed) ?? [];
  return [...(error === null ? [] : [error.message]), ...failed.map(({ message }) => message.en)];
}

describe('the lessons together', () => {
  it('have metadata and files that agree', () => {
    expect(formatIssues(validateLessons(lessonsFolder))).toBe('');
  });

  it('have the right answers of their predictions at each of three places about equally often', () => {
    const answers = listLessons(lessonsFolder).flatMap((lesson) =>
      [...read(lesson, 'en.mdx').matchAll(/^ *answer=\{(\d)\}$/gm)].map(([, place]) => place),
    );
    for (const place of ['0', '1', '2']) {
      const share = answers.filter((answer) => answer === place).length / answers.length;
      expect(share, `place ${place} of ${answers.length} answers`).toBeGreaterThan(0.2);
      expect(share, `place ${place} of ${answers.length} answers`).toBeLessThan(0.47);
    }
  });

  it('have the right answer at the same place in both languages', () => {
    const placesOf = (lesson: string, language: string) =>
      read(lesson, `${language}.mdx`).match(/^ *answer=\{\d\}$/gm);
    for (const lesson of listLessons(lessonsFolder)) {
      expect(placesOf(lesson, 'zh'), lesson).toEqual(placesOf(lesson, 'en'));
    }
  });
});

describe('what a script trained with a cell and keeps beside it', () => {
  const kept = listLessons(lessonsFolder).flatMap((lesson) =>
    readdirSync(path.join(lessonsFolder, lesson), { encoding: 'utf8', recursive: true })
      .filter((file) => file.endsWith('.json'))
      .map((file) => [lesson, file, JSON.parse(read(lesson, file)) as Partial<Kept>] as const)
      .filter(([, , { sha256 }]) => sha256 !== undefined),
  );

  it('is found', () => {
    expect(kept.length).toBeGreaterThan(3);
  });

  it.each(kept)('is of the cell as it stands: %s/%s', (_, __, { cell = '', sha256 }) => {
    const [folder = '', name] = cell.split('/');
    const code = read(folder, 'cells', `${name}.ts`);
    expect(fingerprintOf(code)).toBe(sha256);
  });
});

describe.each(listLessons(lessonsFolder))('%s', (lesson) => {
  const { meta } = validateLesson(path.join(lessonsFolder, lesson));
  const cells = meta?.cells ?? [];
  const exercises = meta?.exercises ?? [];
  const [en, zh] = ['en', 'zh'].map((language) => readContent(read(lesson, `${language}.mdx`))) as [
    Content,
    Content,
  ];

  it('has the same formulas in both languages', () => {
    expect(en.formulas.length).toBeGreaterThan(0);
    expect([...new Set(zh.formulas)].sort()).toEqual([...new Set(en.formulas)].sort());
  });

  it('places the same figures, cells and exercises in the same order in both languages', () => {
    for (const kind of ['figures', 'cells', 'exercises'] as const) {
      expect(idsOf(zh[kind]), kind).toEqual(idsOf(en[kind]));
    }
  });

  it.each(meta?.terms.map(({ id }) => id) ?? [])('mentions its term %s in its text', (term) => {
    expect(idsOf(en.terms)).toContain(term);
    expect(idsOf(zh.terms)).toContain(term);
  });

  it.each([
    ['en', 'Terms used'],
    ['zh', '本课术语'],
  ])('defines every one of the terms that it lists (%s)', (language, title) => {
    const list = new RegExp(`^\\*\\*${title}\\*\\*(.*)$`, 'm').exec(
      read(lesson, `${language}.mdx`),
    );
    const unlinked = list?.[1]?.replace(/<Term [^>]*>.*?<\/Term>/g, '');
    expect(unlinked).toMatch(/^([：:、，,。.与\s]|and|（\w+）)*$/);
  });

  it.each(cells)('has a cell %s of one screen that runs', async (cell) => {
    const code = read(lesson, 'cells', `${cell}.ts`);
    const run = await runCell(code, { dataDir, maxSteps: someSteps });
    expect(run.error).toBeNull();
    expect(run.batches.length).toBeGreaterThan(0);
    run.dispose();
  });

  it.each(exercises)(
    'has an exercise %s whose start fails and whose solution passes',
    async (id) => {
      const [start, solution, check] = ['start', 'solution', 'check'].map((file) =>
        read(lesson, 'exercises', id, `${file}.ts`),
      ) as [string, string, string];
      const first = await runCell(start, { check, dataDir });
      const fails = failuresOf(first).length > 0;
      const tooEasy = `lessons/${lesson}/exercises/${id}/start.ts passes its check as it is: leave something to do, or let check.ts see the difference`;
      expect(fails, tooEasy).toBe(true);
      first.dispose();
      const last = await runCell(solution, { check, dataDir });
      expect(failuresOf(last), `lessons/${lesson}/exercises/${id}/solution.ts`).toEqual([]);
      expect(last.results?.length).toBeGreaterThan(0);
      last.dispose();
    },
  );
});
