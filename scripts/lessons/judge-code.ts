/** Judges how a lesson's code is seen: a cell at once, without scrolling, and each line without being cut off. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Issue } from './issue.ts';

const longestCell = 50;
/** In columns; from about 78 on the page cuts lines off. */
const widestLine = 76;

/** In columns: Chinese characters and full-width punctuation take two. */
function widthOf(line: string): number {
  const count = (pattern: RegExp) => line.match(pattern)?.length ?? 0;
  return count(/./gu) + count(/[\p{Script=Han}\u3000-\u303f\uff01-\uff60]/gu);
}

function judgeLines(file: string, code: string): Issue[] {
  return code.split('\n').flatMap((line, at) => {
    const width = widthOf(line);
    const message = `${width} columns; a line that is shown has at most ${widestLine}: the page cuts off what is longer.`;
    return width <= widestLine ? [] : [{ file, line: at + 1, message }];
  });
}

function judgeLength(file: string, code: string): Issue[] {
  const { length } = code.trimEnd().split('\n');
  const message = `${length} lines; a cell has at most ${longestCell}, so that it is seen at once: share out what it does.`;
  return length <= longestCell ? [] : [{ file, line: longestCell + 1, message }];
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
    const [file, code] = [`${shown}/${name}`, readFileSync(path.join(folder, name), 'utf8')];
    return [
      ...(name.startsWith('cells/') ? judgeLength(file, code) : []),
      ...judgeLines(file, code),
    ];
  });
}
