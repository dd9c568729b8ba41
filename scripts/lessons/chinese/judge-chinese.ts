/** Judges the Chinese in a file, and repairs what needs nobody's judgement. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { lineOf, type Issue } from '../issue.ts';
import { readCode } from './read-code.ts';
import { readMdx } from './read-mdx.ts';
import { findSlips, hasChinese, type Slip } from './rules.ts';
import type { Run } from './run.ts';

/** Where in the source a slip is: a space is put outside of the element that ends or begins there. */
function placeOf({ places }: Run, { index, length }: Slip): { start: number; end: number } {
  const [before, first, last] = [places[index - 1], places[index], places[index + length - 1]];
  if (length > 0) return { start: first?.start ?? 0, end: last?.end ?? 0 };
  const outer = before !== undefined && first !== undefined && before.depth <= first.depth;
  const at = (outer ? before.end : first?.start) ?? 0;
  return { start: at, end: at };
}

function readRuns(file: string, source: string): Run[] {
  if (!hasChinese(source)) return [];
  return file.endsWith('.mdx') ? [...readMdx(source).runs] : readCode(source);
}

/** Dots stand under Chinese characters, one under each: nothing else can be emphasised with them. */
function judgeEmphasis(file: string, source: string): Issue[] {
  if (!file.endsWith('.mdx') || !hasChinese(source)) return [];
  return readMdx(source).emphasised.flatMap(({ text, start }) =>
    hasChinese(text) && /[^\p{Script=Han}]/u.test(text)
      ? [
          {
            file,
            line: lineOf(source, start),
            message: `Emphasise Chinese characters alone; a term is bold, what is said is in “ ”. Here: “${text}”.`,
          },
        ]
      : [],
  );
}

/** @param file Its name in messages, which also says what kind of file it is. */
export function judgeChinese(file: string, source: string): Issue[] {
  const slips = readRuns(file, source).flatMap((run) =>
    findSlips(run.text).map((slip) => {
      const around = run.text.slice(Math.max(0, slip.index - 6), slip.index + slip.length + 6);
      const shown = around.replace(/\s+/g, ' ').replace(/[\uE000\uE001]/g, '◦');
      return {
        file,
        line: lineOf(source, placeOf(run, slip).start),
        message: `${slip.message} Here: “${shown}”.`,
      };
    }),
  );
  return [...slips, ...judgeEmphasis(file, source)];
}

/** The files under a folder in which readers' Chinese may stand; tests may say what they like. */
export function listChinese(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.(ts|tsx|mdx)$/.test(file) && !/\.test\.tsx?$/.test(file))
    .sort();
}

/** @param shown The folder's name in messages. */
export function judgeChineseIn(folder: string, shown: string): Issue[] {
  return listChinese(folder).flatMap((file) =>
    judgeChinese(
      `${shown}/${file.replaceAll(path.sep, '/')}`,
      readFileSync(path.join(folder, file), 'utf8'),
    ),
  );
}

/** The source with everything repaired that can be without a person. */
export function repairChinese(file: string, source: string): string {
  const edits = readRuns(file, source)
    .flatMap((run) =>
      findSlips(run.text).flatMap((slip) =>
        slip.repair === undefined ? [] : [{ ...placeOf(run, slip), repair: slip.repair }],
      ),
    )
    // From the end, and what is replaced before what is put in front of it.
    .sort((a, b) => b.start - a.start || b.end - a.end);
  let repaired = source;
  for (const { start, end, repair } of edits) {
    repaired = repaired.slice(0, start) + repair + repaired.slice(end);
  }
  return repaired;
}
