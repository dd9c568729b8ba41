/** Judges the texts of the pages of reference: the same sections in both languages, and links that may lead somewhere. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { visit } from 'unist-util-visit';
import { judgeChineseIn } from './chinese/judge-chinese.ts';
import type { Issue } from './issue.ts';
import { judgeHeadings } from './judge-headings.ts';
import { judgeSyntax, parseMdx } from './parse-mdx.ts';
import { readContent } from './read-content.ts';

interface Link {
  readonly url: string;
  readonly line: number;
  /** How many headings stand above it. */
  readonly section: number;
}

function readLinks(source: string): Link[] {
  const links: Link[] = [];
  let section = 0;
  visit(parseMdx(source), (node) => {
    if (node.type === 'heading') section += 1;
    if (node.type !== 'link') return;
    links.push({ url: node.url, line: node.position?.start.line ?? 1, section });
  });
  return links;
}

function isHttps(url: string): boolean {
  if (!URL.canParse(url)) return false;
  const { protocol, hostname, username } = new URL(url);
  return protocol === 'https:' && hostname.includes('.') && username === '';
}

function judgeUrl(url: string, lessons: string): string | undefined {
  if (url.startsWith('#')) return undefined;
  if (!url.startsWith('/')) {
    return isHttps(url) ? undefined : `“${url}” is no https address, nor one of this site: /….`;
  }
  if (!/^\/([\w-]+\/)+(#[\w-]+)?$/.test(url)) {
    return `“${url}”: a page of this site is named as /lessons/cnn/ or /lessons/cnn/#summary.`;
  }
  const [, lesson] = /^\/lessons\/([^/]+)\//.exec(url) ?? [];
  if (lesson === undefined || existsSync(path.join(lessons, lesson, 'meta.ts'))) return undefined;
  return `There is no lesson “${lesson}”.`;
}

/** Pages of this site that a section leads to, once each. */
function placesIn(links: readonly Link[], section: number): string {
  const own = links.filter((link) => link.section === section && /^[/#]/.test(link.url));
  return [...new Set(own.map(({ url }) => url))].sort().join(' ');
}

function judgePlaces(file: string, en: readonly Link[], zh: readonly Link[]): Issue[] {
  const last = Math.max(0, ...[...en, ...zh].map(({ section }) => section));
  return Array.from({ length: last + 1 }, (_, section) => section).flatMap((section) => {
    const [english, chinese] = [placesIn(en, section), placesIn(zh, section)];
    if (english === chinese) return [];
    const line = zh.find((link) => link.section === section)?.line ?? 1;
    const message = `Section ${section} leads to ${chinese || 'no page'} of this site, and in English to ${english || 'none'}.`;
    return [{ file, line, message }];
  });
}

function validateText(folder: string, shown: string, lessons: string): Issue[] {
  const missing = ['en', 'zh'].filter((it) => !existsSync(path.join(folder, `${it}.mdx`)));
  if (missing.length > 0) {
    return missing.map((it) => ({ file: `${shown}/${it}.mdx`, line: 1, message: 'is missing' }));
  }
  const read = (it: string) => readFileSync(path.join(folder, `${it}.mdx`), 'utf8');
  const sources = { en: read('en'), zh: read('zh') };
  const broken = (['en', 'zh'] as const).flatMap((it) =>
    judgeSyntax(`${shown}/${it}.mdx`, sources[it]),
  );
  if (broken.length > 0) return broken;
  const links = { en: readLinks(sources.en), zh: readLinks(sources.zh) };
  const content = { en: readContent(sources.en), zh: readContent(sources.zh) };
  const file = `${shown}/zh.mdx`;
  return [
    ...judgeHeadings(shown, content.en, content.zh),
    ...(['en', 'zh'] as const).flatMap((it) =>
      links[it].flatMap(({ url, line }) => {
        const message = judgeUrl(url, lessons);
        return message === undefined ? [] : [{ file: `${shown}/${it}.mdx`, line, message }];
      }),
    ),
    ...judgePlaces(file, links.en, links.zh),
    ...(content.en.formulas.join() === content.zh.formulas.join()
      ? []
      : [{ file, line: 1, message: 'Its formulas are not those of the English text.' }]),
    ...judgeChineseIn(folder, shown),
  ];
}

/**
 * @param folder of the pages of reference, each in a folder with `en.mdx` and `zh.mdx`
 * @param lessons the lessons' folder, for links to them
 */
export function validateReference(folder: string, lessons: string): Issue[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .flatMap(({ name }) =>
      validateText(path.join(folder, name), `src/pages/reference/${name}`, lessons),
    );
}
