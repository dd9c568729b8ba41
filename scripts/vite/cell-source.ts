/**
 * Makes `import x from './cells/x.ts?cell'` and `'./exercises/x?exercise'` into code with its highlighted
 * HTML. An exercise's check and solution are a module of their own, fetched when the cell comes alive.
 */
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { createHighlighter, type Highlighter } from 'shiki';
import type { Plugin } from 'vite';

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

/** `lessons/neuron/cells/gates.ts` → `neuron/gates`; `lessons/neuron/exercises/and` → `neuron/and`. */
function sourceId(file: string): string {
  const parts = file.split(path.sep);
  const lesson = parts[parts.lastIndexOf('lessons') + 1] ?? '';
  return `${lesson}/${path.basename(file, '.ts')}`;
}

/** A file ends with a line break; what is shown ends with its last line. */
async function readCode(file: string): Promise<string> {
  return (await readFile(file, 'utf8')).trimEnd();
}

export function cellSource(): Plugin {
  return {
    name: 'gradient-lab:cell-source',
    enforce: 'pre',
    async resolveId(source, importer) {
      if (!/\?(exercise|answer)$/.test(source) || importer === undefined) return undefined;
      return path.resolve(path.dirname(importer.split('?')[0] ?? importer), source);
    },
    async load(id) {
      const [file = '', query] = id.split('?');
      if (query === 'cell') {
        this.addWatchFile(file);
        const code = await readCode(file);
        return exportJson({ id: sourceId(file), code, html: await highlight(code) });
      }
      const readPart = async (name: string) => {
        const part = path.join(file, `${name}.ts`);
        this.addWatchFile(part);
        return readCode(part);
      };
      if (query === 'exercise') {
        const code = await readPart('start');
        const source = JSON.stringify({ id: sourceId(file), code, html: await highlight(code) });
        const answer = JSON.stringify(`${file}?answer`);
        return asModule(
          `{ ...${source}, loadAnswer: () => import(${answer}).then((answer) => answer.default) }`,
        );
      }
      if (query === 'answer') {
        const [solution, check] = await Promise.all(['solution', 'check'].map(readPart));
        return exportJson({ solution, solutionHtml: await highlight(solution ?? ''), check });
      }
      return undefined;
    },
  };
}

function exportJson(value: unknown) {
  return asModule(JSON.stringify(value));
}

function asModule(expression: string) {
  return { code: `export default ${expression};`, moduleType: 'js' as const, map: null };
}
