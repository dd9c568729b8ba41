/** Judges a lesson's stylesheets: their classes begin with the lesson's name, and what lights a term is left to all figures. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { lineOf, type Issue } from './issue.ts';

interface Selector {
  readonly text: string;
  readonly index: number;
}

/** What stands before each `{`, but for the conditions of `@media` and its like. */
function listSelectors(css: string): Selector[] {
  // Blanks in place of comments keep every index.
  const code = css.replace(/\/\*[\s\S]*?\*\//g, (comment) => comment.replace(/[^\n]/g, ' '));
  return [...code.matchAll(/[^{};]*(?=\{)/g)].flatMap(({ 0: text, index }) => {
    const trimmed = text.trim();
    if (trimmed === '' || trimmed.startsWith('@')) return [];
    return [{ text: trimmed, index: index + text.indexOf(trimmed) }];
  });
}

/** Parts between commas; those in brackets part nothing. */
function splitSelector(selector: string): string[] {
  let depth = 0;
  let start = 0;
  const parts: string[] = [];
  for (let i = 0; i < selector.length; i++) {
    const sign = selector[i];
    if (sign === '(') depth += 1;
    if (sign === ')') depth -= 1;
    if (sign !== ',' || depth > 0) continue;
    parts.push(selector.slice(start, i));
    start = i + 1;
  }
  return [...parts, selector.slice(start)].map((part) => part.trim());
}

/** Two lessons may be read one after the other without a reload: their classes would meet. */
function isOwn(selector: string, lesson: string): boolean {
  const own = new RegExp(`^\\.${lesson}(?![a-z0-9])`);
  return splitSelector(selector).every((part) => own.test(part));
}

export function judgeStyles(folder: string, shown: string): Issue[] {
  const lesson = path.basename(folder);
  return readdirSync(folder)
    .filter((name) => name.endsWith('.css'))
    .flatMap((name) => {
      const css = readFileSync(path.join(folder, name), 'utf8');
      return listSelectors(css).flatMap(({ text, index }) => {
        const place = { file: `${shown}/${name}`, line: lineOf(css, index) };
        return [
          ...(isOwn(text, lesson)
            ? []
            : [{ ...place, message: `“${text}” begins with no class of .${lesson}….` }]),
          ...(text.includes('[data-active]')
            ? [
                {
                  ...place,
                  message: `“${text}”: what is pointed at is lit by components/figure/figure-parts.css.`,
                },
              ]
            : []),
        ];
      });
    });
}
