/** Finds which heading of a translation is missing, too many, or of another depth. */
import type { Content, Section } from './read-content.ts';
import type { Issue } from './issue.ts';
import { titleKey } from './section-titles.ts';

interface Pair {
  readonly from: Section | undefined;
  readonly to: Section | undefined;
}

/** 0 for the same, 1 for nothing in common, and little for what one begins with: a heading that is missing merges two. */
function listUnlikeness(a: readonly string[], b: readonly string[]): number {
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  if (short.some((item, at) => item !== long[at])) return 1;
  if (short.length === long.length) return 0;
  return short.length === 0 ? 0.5 : 0.3;
}

/** How unlike two sections are, from 0 to 3, whatever the words: what they place, show and are called. */
function unlikeness(a: Section, b: Section): number {
  return (
    listUnlikeness(a.placed, b.placed) +
    0.6 * listUnlikeness(a.formulas, b.formulas) +
    (titleKey(a.text) === titleKey(b.text) ? 0 : 1) +
    (a.depth === b.depth ? 0 : 0.4)
  );
}

/** A section without a counterpart; two of them cost a little more than a pair that shares nothing but its place. */
const gap = 0.9;

/** Pairs up the sections of two texts so that the pairs are as alike as they can be. */
function pairUp(from: readonly Section[], to: readonly Section[]): Pair[] {
  const costs = Array.from({ length: from.length + 1 }, () =>
    Array.from({ length: to.length + 1 }, () => 0),
  );
  const at = (i: number, j: number) => costs[i]?.[j] ?? Infinity;
  const pair = (i: number, j: number) => unlikeness(from[i]!, to[j]!) + at(i + 1, j + 1);
  for (let i = from.length; i >= 0; i--) {
    for (let j = to.length; j >= 0; j--) {
      const both = i < from.length && j < to.length ? pair(i, j) : Infinity;
      const alone = gap + Math.min(at(i + 1, j), at(i, j + 1));
      costs[i]![j] = i === from.length && j === to.length ? 0 : Math.min(both, alone);
    }
  }
  const pairs: Pair[] = [];
  for (let i = 0, j = 0; i < from.length || j < to.length;) {
    const [a, b] = [from[i], to[j]];
    if (a !== undefined && b !== undefined && at(i, j) === pair(i, j)) {
      pairs.push({ from: a, to: b });
      i++;
      j++;
    } else if (a !== undefined && at(i, j) === gap + at(i + 1, j)) {
      pairs.push({ from: a, to: undefined });
      i++;
    } else {
      pairs.push({ from: undefined, to: b });
      j++;
    }
  }
  return pairs;
}

function mark({ depth, text }: Section): string {
  return `“${'#'.repeat(depth)} ${text}”`;
}

/** @param folder The lesson's folder in messages. */
export function judgeHeadings(folder: string, en: Content, zh: Content): Issue[] {
  const [english, file] = [`${folder}/en.mdx`, `${folder}/zh.mdx`];
  const pairs = pairUp(en.headings, zh.headings);
  let last = 1;
  return pairs.flatMap(({ from, to }): Issue[] => {
    if (to !== undefined) last = to.line;
    if (from === undefined && to !== undefined) {
      const message = `No heading of ${english} corresponds to ${mark(to)}: add it there, or take this one out.`;
      return [{ file, line: to.line, message }];
    }
    if (from !== undefined && to === undefined) {
      const message = `The heading for ${mark(from)} (${english}:${from.line}) is missing after this one.`;
      return [{ file, line: last, message }];
    }
    if (from === undefined || to === undefined || from.depth === to.depth) return [];
    const message = `${mark(to)} has another depth than ${mark(from)} (${english}:${from.line}): write ${'#'.repeat(from.depth)}.`;
    return [{ file, line: to.line, message }];
  });
}
