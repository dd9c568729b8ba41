import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { formatIssues } from './issue';
import { makeLesson } from './make-lesson';
import { nearest } from './nearest';
import { validateLessons } from './validate-lessons';

let folder = '';

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'lessons-'));
  makeLesson(folder, 'new');
});

afterEach(() => rmSync(folder, { recursive: true }));

/** Changes a file of the lesson, and gives the line of what it put there. */
function edit(file: string, before: string | RegExp, after: string): number {
  const full = path.join(folder, 'new', file);
  const text = readFileSync(full, 'utf8');
  const edited = text.replace(before, () => after);
  expect(edited, `${file} has ${String(before)}`).not.toBe(text);
  writeFileSync(full, edited);
  const at = typeof before === 'string' ? text.indexOf(before) : text.search(before);
  return text.slice(0, at).split('\n').length;
}

function issues(): string {
  return formatIssues(validateLessons(folder));
}

describe('an issue of a text names its file, its line and what to do', () => {
  it.each([
    [
      'a term in a formula',
      'zh.mdx',
      '\\term{w}{w} - 2)^2',
      '\\term{v}{w} - 2)^2',
      'No term “v” in meta.ts. Do you mean “w”?',
    ],
    [
      'a term in prose',
      'en.mdx',
      '<Term id="loss">',
      '<Term id="los">',
      'No term “los” in meta.ts. Do you mean “loss”?',
    ],
    [
      'a word of the glossary',
      'en.mdx',
      '<Term id="loss">loss<',
      '<Term entry="momentm">loss<',
      'No entry “momentm” in src/catalogue/glossary. Do you mean “momentum”?',
    ],
    [
      'a term handed to a component',
      'SlopePlot.tsx',
      'term="w"',
      'term="u"',
      'No term “u” in meta.ts.',
    ],
    [
      'another lesson',
      'en.mdx',
      "'./SlopeFigure'",
      "'../mnist/Slope'",
      'A lesson cannot import “../mnist/Slope”.',
    ],
    [
      'a component nobody defines',
      'en.mdx',
      '<SlopeFigure />',
      '<CompTypo />',
      'No component <CompTypo>',
    ],
    [
      'a component misspelt',
      'en.mdx',
      '<SlopeFigure />',
      '<SlopeFigur />',
      'Do you mean <SlopeFigure>?',
    ],
    [
      'a set in prose',
      'en.mdx',
      'A single ',
      'Of {0, 1} a single ',
      'MDX takes “{0, 1}” for code, and prints what it comes to: write \\{0, 1\\}',
    ],
    [
      'a bracket in prose',
      'en.mdx',
      'A single ',
      'For w <1 a single ',
      'write \\<, or put it into a formula',
    ],
    [
      'an open brace in prose',
      'zh.mdx',
      '只有一个',
      '{只有一个',
      'MDX takes “{” for the start of code',
    ],
    [
      'a wrong path',
      'en.mdx',
      "'./cells/descend.ts?cell'",
      "'./cell/descend.ts?cell'",
      'is imported, but its file lessons/new/cell/descend.ts does not exist.',
    ],
    [
      'a heading of another depth',
      'zh.mdx',
      '## 让它往下走',
      '### 让它往下走',
      '“### 让它往下走” has another depth than “## Let it walk down” (lessons/new/en.mdx:',
    ],
    [
      'a heading too many',
      'zh.mdx',
      '滑块就是这个数。',
      '滑块就是这个数。\n\n## 多余',
      'No heading of lessons/new/en.mdx corresponds to “## 多余”',
    ],
  ])('%s', (name, file, before, after, message) => {
    const line = edit(file, before, after) + (name === 'a heading too many' ? 2 : 0);
    const found = issues()
      .split('\n')
      .filter((issue) => issue.includes(message));
    expect(found, issues()).toHaveLength(1);
    expect(found[0]).toContain(`lessons/new/${file}:${line}: `);
  });

  it.each([
    ['## 让它往下走', '“## Let it walk down”'],
    ['## 只有一个权重的损失', '“## A loss with one weight”'],
    ['## 来龙去脉', '“## Where it comes from”'],
    ['## 下一步', '“## What comes next”'],
  ])('names the English heading for which %s is missing', (heading, english) => {
    edit('zh.mdx', `${heading}\n`, '');
    const missing = issues()
      .split('\n')
      .filter((issue) => issue.includes('is missing after this'));
    expect(missing, issues()).toHaveLength(1);
    expect(missing[0]).toContain(`The heading for ${english} (lessons/new/en.mdx:`);
  });

  it('a cell that is not placed', () => {
    edit('zh.mdx', '<CodeCell source={descend} />', '');
    expect(issues()).toMatch(/zh\.mdx:1: cells: “descend” is listed but not placed/);
  });

  it('a cell that is longer than a screen', () => {
    edit('cells/descend.ts', 'const w =', `${'\n'.repeat(40)}const w =`);
    expect(issues()).toMatch(/cells\/descend\.ts:51: 52 lines; a cell has at most 50/);
  });

  it.each(['cells/descend.ts', 'exercises/walk/start.ts', 'exercises/walk/solution.ts'])(
    'a line of %s that the page would cut off',
    (file) => {
      edit(
        file,
        /^/,
        `${'// '.padEnd(76, '0')}\n${'// '.padEnd(77, '0')}\n// ${'宽'.repeat(37)}\n`,
      );
      expect(issues()).toContain(`lessons/new/${file}:2: 77 columns; a line that is shown has`);
      expect(issues()).toContain(`lessons/new/${file}:3: 77 columns; a line that is shown has`);
      expect(issues()).not.toContain(`lessons/new/${file}:1:`);
    },
  );

  it.each([
    [
      'missing',
      '    // 还不对：这是在上坡。\n',
      '',
      5,
      'No Chinese comment; it stands right below',
    ],
    [
      'without an English one above it',
      '    // Not right yet: this walks uphill.\n',
      '',
      5,
      'A Chinese comment stands right below',
    ],
    ['without its mark', 'uphill.', 'uphill. [1]', 6, 'The Chinese comment lacks the mark [1]'],
    ['badly spaced', '还不对：', '还不对：w', 6, 'One space between Chinese and Latin letters'],
  ])('a Chinese comment %s', (_, before, after, line, message) => {
    edit('exercises/walk/start.ts', before, after);
    expect(issues()).toContain(`lessons/new/exercises/walk/start.ts:${line}: ${message}`);
  });
});

describe('each of the seven points is asked for', () => {
  it.each([
    ['no question', 'en.mdx', /<Predict[\s\S]*<\/Predict>/, '', 'Point 1: begin with a <Predict>'],
    [
      'a question after the figure',
      'en.mdx',
      'A single ',
      '<SlopeFigure />\n\nA single ',
      'Point 1: the first <Predict>',
    ],
    [
      'a question after an explanation',
      'zh.mdx',
      '<Predict',
      '## 说明\n\n<Predict',
      'Point 1: the first <Predict>',
    ],
    ['no figure', 'en.mdx', '<SlopeFigure />', '', 'Point 3'],
    ['no cell', 'en.mdx', '<CodeCell source={descend} />', '', 'Point 4'],
    [
      'one exercise',
      'zh.mdx',
      /<Exercise source=\{walk\}>[\s\S]*?<\/Exercise>/,
      '',
      'Point 5: a lesson has 2',
    ],
    ['one hint', 'en.mdx', /<Hint>Which.*\n/, '\n', 'Point 5: this exercise needs 2 <Hint>s'],
    [
      'nothing that goes wrong',
      'en.mdx',
      '## What can go wrong',
      '## Rates',
      'Point 6: a section “## What can go wrong” is missing',
    ],
    [
      'no terms used',
      'zh.mdx',
      '**本课术语**',
      '术语',
      'Point 7: “## 小结”: end it with a paragraph **本课术语**',
    ],
    [
      'no source',
      'en.mdx',
      '- **1847.**',
      '**1847.**',
      'Point 7: “## Where it comes from”: list the paper',
    ],
    ['no next lesson', 'en.mdx', /You can walk.*\n/, '', 'Point 7: “## What comes next”: say what'],
    [
      'sections in another order',
      'en.mdx',
      /## Summary([\s\S]*)(## Where it comes from[\s\S]*?)(?=## What)/,
      '## Where it comes from\n\n- A\n\n## Summary\n\n**Terms used**: <Term id="w">w</Term>\n\n',
      'stands too early',
    ],
  ])('%s', (_name, file, before, after, message) => {
    edit(file, before, after);
    expect(issues()).toMatch(
      new RegExp(
        `^lessons/new/${file}:\\d+: ${message.replace(/[*().]/g, '\\$&')}`.replace(
          'stands',
          '.*stands',
        ),
        'm',
      ),
    );
  });

  it('formulas without terms', () => {
    for (const language of ['en', 'zh']) {
      const file = path.join(folder, 'new', `${language}.mdx`);
      writeFileSync(file, readFileSync(file, 'utf8').replace(/\\term\{\w+\}/g, ''));
    }
    expect(issues()).toContain('en.mdx:1: Point 2: no formula has a term');
  });
});

describe('what is near a name', () => {
  const names = ['loss', 'cross-entropy', 'weight', 'weighted-sum', 'bias'];
  it.each([
    ['los', ['loss']],
    ['wieght', ['weight']],
    ['entropy', ['cross-entropy']],
    ['attention', []],
  ])('%s', (name, expected) => expect(nearest(name, names)).toEqual(expected));
});
