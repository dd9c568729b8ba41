/**
 * Makes `import x from './cells/x.ts?cell'` and `'./exercises/x?exercise'` into code with its highlighted
 * HTML, with the comments in the language of the text that imports it. An exercise's check and solution are
 * a module of their own, fetched when the cell comes alive.
 */
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { createHighlighter, type Highlighter } from 'shiki';
import type { Plugin } from 'vite';
import { codeOfHtml } from '../../src/components/cell/code-of-html.ts';
import {
  codeIn,
  commentsIn,
  readSpokenCode,
  type CodeLanguage,
  type SpokenCode,
} from '../lessons/spoken-code.ts';

let highlighter: Promise<Highlighter> | undefined;

async function highlight(code: string): Promise<string> {
  highlighter ??= createHighlighter({
    themes: ['github-light-high-contrast', 'github-dark-high-contrast'],
    langs: ['typescript'],
  });
  return (await highlighter).codeToHtml(code, {
    lang: 'typescript',
    themes: { light: 'github-light-high-contrast', dark: 'github-dark-high-contrast' },
    defaultColor: false,
  });
}

interface SourceName {
  /** Unique on the site. */
  readonly id: string;
  readonly name: string;
}

/** `lessons/neuron/cells/gates.ts` is `neuron/gates`, and `lessons/neuron/exercises/and` `neuron/and`. */
function nameOf(file: string): SourceName {
  const parts = file.split(path.sep);
  const lesson = parts[parts.lastIndexOf('lessons') + 1] ?? '';
  const name = path.basename(file, '.ts');
  return { id: `${lesson}/${name}`, name };
}

/** What is asked of a file; a Chinese text's modules end in `&zh`. */
const asked = /\?(cell|exercise|answer)(&zh)?$/;

function readCode(file: string): Promise<string> {
  return readFile(file, 'utf8');
}

export function cellSource(): Plugin {
  return {
    name: 'gradient-lab:cell-source',
    enforce: 'pre',
    async resolveId(source, importer) {
      if (!asked.test(source) || importer === undefined) return undefined;
      const [from = importer] = importer.split('?');
      const ending = from.endsWith('/zh.mdx') ? '&zh' : '';
      return `${path.resolve(path.dirname(from), source)}${ending}`;
    },
    async load(id) {
      const [, query, chinese] = asked.exec(id) ?? [];
      const [file = ''] = id.split('?');
      const language = chinese === undefined ? 'en' : 'zh';
      if (query === 'cell') {
        this.addWatchFile(file);
        return sourceModule(nameOf(file), language, readSpokenCode(await readCode(file)));
      }
      const readPart = async (name: string) => {
        const part = path.join(file, `${name}.ts`);
        this.addWatchFile(part);
        return readCode(part);
      };
      if (query === 'exercise') {
        const answer = JSON.stringify(`${file}?answer${chinese ?? ''}`);
        return sourceModule(
          nameOf(file),
          language,
          readSpokenCode(await readPart('start')),
          `loadAnswer: () => import(${answer}).then((answer) => answer.default)`,
        );
      }
      if (query === 'answer') {
        const solution = codeIn(language, readSpokenCode(await readPart('solution')));
        const check = (await readPart('check')).trimEnd();
        const parts = { solution, solutionHtml: await highlight(solution), check };
        return asModule(`export default ${JSON.stringify(parts)};`);
      }
      return undefined;
    },
  };
}

/**
 * A module that exports a source. Its code is read from its HTML, which saves sending it twice.
 * @param more further fields, as code
 */
async function sourceModule(
  { id, name }: SourceName,
  language: CodeLanguage,
  spoken: SpokenCode,
  more = '',
) {
  const code = codeIn(language, spoken);
  const html = await highlight(code);
  if (codeOfHtml(html) !== code) throw new Error(`${id}: the code cannot be read from its HTML.`);
  return asModule(
    [
      "import { codeOfHtml } from '@/components/cell/code-of-html';",
      `const html = ${JSON.stringify(html)};`,
      `const comments = ${JSON.stringify(commentsIn(language, spoken))};`,
      `export default { id: ${JSON.stringify(id)}, origin: 'site', name: ${JSON.stringify(name)}, html, code: codeOfHtml(html), comments, ${more} };`,
    ].join('\n'),
  );
}

function asModule(code: string) {
  return { code, moduleType: 'js' as const, map: null };
}
