/**
 * Judges how a lesson's code is seen: a cell at once, without scrolling, each line without being cut off, and
 * its comments in the language of the page.
 */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { findSlips } from './chinese/rules.ts';
import { OPAQUE } from './chinese/run.ts';
import type { Issue } from './issue.ts';
import { commentOf, readSpokenCode, type SpokenCode } from './spoken-code.ts';

const longestCell = 50;
/** A cell that holds a whole model, with its data, its training and its writing, is read by scrolling. */
const longerCells: Readonly<Record<string, number>> = {
  'lessons/gpt/cells/train.ts': 90,
  'lessons/regularization/cells/remedies.ts': 90,
};
/** In columns; from about 78 on the page cuts lines off. */
const widestLine = 76;
const languages = ['en', 'zh'] as const;

/** What is wrong at a line of the file. */
type Fault = readonly [line: number, message: string];

/** In columns: Chinese characters and full-width punctuation take two. */
function widthOf(line: string): number {
  const count = (pattern: RegExp) => line.match(pattern)?.length ?? 0;
  return count(/./gu) + count(/[\p{Script=Han}\u3000-\u303f\uff01-\uff60]/gu);
}

function judgeWidths({ lines }: SpokenCode): Fault[] {
  return lines.flatMap((line) => {
    const shown = line.en === line.zh ? (['en'] as const) : languages;
    return shown.flatMap((language): Fault[] => {
      const width = widthOf(line[language]);
      const message = `${width} columns; a line that is shown has at most ${widestLine}: the page cuts off what is longer.`;
      return width <= widestLine ? [] : [[line.at[language], message]];
    });
  });
}

function judgeLength({ lines }: SpokenCode, file: string): Fault[] {
  const longest = longerCells[file] ?? longestCell;
  const message = `${lines.length} lines; a cell has at most ${longest}, so that it is seen at once: share out what it does.`;
  return lines.length <= longest ? [] : [[lines[longest]?.at.en ?? 1, message]];
}

/** Marks of notes, in their order. */
function marksOf(line: string): string {
  return (line.match(/\[\d+\]/g) ?? []).join(' ');
}

function judgeComments({ lines, orphans }: SpokenCode): Fault[] {
  const place = 'right below the English one that it replaces, line for line.';
  return [
    ...orphans.map((line): Fault => [line, `A Chinese comment stands ${place}`]),
    ...lines.flatMap(({ en, zh, at }): Fault[] => {
      const [comment = '', chinese = ''] = [commentOf(en), commentOf(zh)];
      if (en === zh && /[A-Za-z]{2}/.test(comment.replace(/`[^`]*`/g, ''))) {
        return [[at.en, `No Chinese comment; it stands ${place}`]];
      }
      const slips = findSlips(chinese.replace(/`[^`]*`/g, OPAQUE).replace(/ \*\/$/, ''));
      const lacking = `The Chinese comment lacks the mark ${marksOf(comment)}, or has too many.`;
      return [
        ...slips.map(({ message }): Fault => [at.zh, message]),
        ...(marksOf(comment) === marksOf(chinese) ? [] : [[at.zh, lacking] as const]),
      ];
    }),
  ];
}

/** Files that readers see, relative to the lesson: cells, and what an exercise starts and ends with. */
function listShown(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((file) => file.replaceAll(path.sep, '/'))
    .filter((file) => /^cells\/.+\.ts$|^exercises\/[^/]+\/(start|solution)\.ts$/.test(file))
    .sort();
}

/** @param shown The folder's name in messages. */
export function judgeCode(folder: string, shown: string): Issue[] {
  return listShown(folder).flatMap((name) => {
    const code = readSpokenCode(readFileSync(path.join(folder, name), 'utf8'));
    const faults = [
      ...(name.startsWith('cells/') ? judgeLength(code, `${shown}/${name}`) : []),
      ...judgeWidths(code),
      ...judgeComments(code),
    ];
    return faults.map(([line, message]) => ({ file: `${shown}/${name}`, line, message }));
  });
}
