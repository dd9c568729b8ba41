import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { formatIssues } from './issue';
import { validateReference } from './validate-reference';

let folder = '';

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'reference-'));
  mkdirSync(path.join(folder, 'faq'));
});

afterEach(() => rmSync(folder, { recursive: true }));

function judge(en: string, zh: string): string {
  writeFileSync(path.join(folder, 'faq/en.mdx'), en);
  writeFileSync(path.join(folder, 'faq/zh.mdx'), zh);
  return formatIssues(validateReference(folder, 'lessons'));
}

const english =
  '## Data\n\nSee [convolution](/lessons/convolution/) and a [book](https://d2l.ai/).\n';
const chinese = '## 数据\n\n见[卷积](/lessons/convolution/)一课。\n';

describe('a text of reference', () => {
  it('is right with the same sections and the same places in both languages', () => {
    expect(judge(english, chinese)).toBe('');
  });

  it.each([
    [
      'a lesson that is not there',
      '/lessons/convolution/',
      '/lessons/convolutions/',
      'en.mdx:3: There is no lesson “convolutions”',
    ],
    [
      'an address that is not encrypted',
      'https://d2l.ai/',
      'http://d2l.ai/',
      'en.mdx:3: “http://d2l.ai/” is no https',
    ],
    [
      'an address without a host',
      'https://d2l.ai/',
      'https://d2l/',
      'en.mdx:3: “https://d2l/” is no https',
    ],
    [
      'a page without its last slash',
      '/lessons/convolution/',
      '/lessons/convolution',
      'is named as /lessons/cnn/',
    ],
    [
      'another place than in Chinese',
      '/lessons/convolution/',
      '/lessons/cnn/',
      'zh.mdx:3: Section 1 leads to /lessons/convolution/',
    ],
    [
      'another section',
      '## Data\n',
      '## Data\n\n### More\n',
      'zh.mdx:1: The heading for “### More”',
    ],
    ['a formula', 'See', 'For $x$ see', 'zh.mdx:1: Its formulas'],
    ['a bracket of MDX', 'See', 'See {', 'MDX takes “{”'],
  ])('is told of %s', (_, before, after, message) => {
    expect(judge(english.replace(before, after), chinese)).toContain(message);
  });

  it('is held to the rules of Chinese', () => {
    expect(judge(english, chinese.replace('卷积', 'CNN'))).toContain('zh.mdx:3: One space');
  });
});

it('holds for all that the site has', () => {
  expect(formatIssues(validateReference('src/pages/reference', 'lessons'))).toBe('');
});
