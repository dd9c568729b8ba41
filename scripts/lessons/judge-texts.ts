/** Judges a lesson's two texts: each by itself, and whether they correspond. */
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { glossary } from '../../src/catalogue/glossary/index.ts';
import type { LessonMeta } from '../../src/catalogue/schema.ts';
import { mayImportInText } from '../import-rules.mjs';
import { judgeChineseIn } from './chinese/judge-chinese.ts';
import type { Issue } from './issue.ts';
import { judgeComponents } from './judge-components.ts';
import { judgeHeadings } from './judge-headings.ts';
import { noTerm } from './judge-marks.ts';
import { judgePoints } from './judge-points.ts';
import { noEntry } from './nearest.ts';
import { judgeSyntax, parseMdx } from './parse-mdx.ts';
import { readContent, type Content, type Mention } from './read-content.ts';

const languages = ['en', 'zh'] as const;

/** A lesson's folder, and its name in messages. */
interface Place {
  readonly folder: string;
  readonly shown: string;
}

/** Files of the lesson's own that an import could mean: `./cells/fit.ts?cell`, `./exercises/fit?exercise`, `./Fit`. */
function isThere(folder: string, from: string): boolean {
  const [file = ''] = from.split('?');
  return ['', '.tsx', '.ts'].some((ending) => existsSync(path.join(folder, `${file}${ending}`)));
}

function judgeImports({ folder, shown }: Place, content: Content): [number, string][] {
  return content.imports.flatMap(({ id, line }): [number, string][] => {
    if (!mayImportInText(id)) {
      return [[line, `A lesson cannot import “${id}”.`]];
    }
    if (!id.startsWith('./') || isThere(folder, id)) return [];
    const file = `${shown}/${id.slice(2).replace(/\?.*/, '')}`;
    return [[line, `“${id}” is imported, but its file ${file} does not exist.`]];
  });
}

/** What metadata lists and the text does not place; an import of another path is named where it stands. */
function judgePlaced({ folder }: Place, content: Content, meta: LessonMeta): [number, string][] {
  const broken = content.imports.filter(({ id }) => id.startsWith('./') && !isThere(folder, id));
  const isElsewhere = (id: string) =>
    broken.some((found) => path.basename(found.id.replace(/\?.*/, ''), '.ts') === id);
  return (['cells', 'exercises'] as const).flatMap((kind) =>
    meta[kind]
      .filter((id) => !content[kind].some((placed) => placed.id === id) && !isElsewhere(id))
      .map((id): [number, string] => [1, `${kind}: “${id}” is listed but not placed here.`]),
  );
}

function judgeContent(place: Place, content: Content, meta: LessonMeta): [number, string][] {
  const known = new Set(meta.terms.map(({ id }) => id));
  const refuse =
    (say: (id: string) => string) =>
    ({ id, line }: Mention): [number, string] => [line, say(id)];
  return [
    ...content.terms.filter(({ id }) => !known.has(id)).map(refuse((id) => noTerm(id, meta))),
    ...content.words.filter(({ id }) => !(id in glossary)).map(refuse(noEntry)),
    ...judgeImports(place, content),
    ...judgePlaced(place, content, meta),
  ];
}

/**
 * @param folder The lesson's folder.
 * @param shown The folder's name in messages.
 */
export function judgeTexts(folder: string, shown: string, meta: LessonMeta): Issue[] {
  const files = languages.map((language) => {
    const [file, full] = [`${shown}/${language}.mdx`, path.join(folder, `${language}.mdx`)];
    const source = existsSync(full) ? readFileSync(full, 'utf8') : undefined;
    return { language, file, source };
  });
  const unreadable = files.flatMap(({ file, source }) =>
    source === undefined ? [{ file, line: 1, message: 'Missing.' }] : judgeSyntax(file, source),
  );
  // Whatever else would be said of a text that cannot be read follows from that.
  if (unreadable.length > 0) return unreadable;
  const texts = files.map(({ source = '', ...rest }) => ({
    ...rest,
    tree: parseMdx(source),
    content: readContent(source),
  }));
  const [en, zh] = texts.map(({ content }) => content);
  return [
    ...texts.flatMap(({ language, file, tree, content }) => [
      ...judgeComponents(file, tree),
      ...judgeContent({ folder, shown }, content, meta).map(([line, message]) => ({
        file,
        line,
        message,
      })),
      ...judgePoints(file, content, language),
    ]),
    ...(en === undefined || zh === undefined ? [] : judgeHeadings(shown, en, zh)),
    ...judgeChineseIn(folder, shown),
  ];
}
