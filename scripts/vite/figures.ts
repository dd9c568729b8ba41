/**
 * Makes a lesson's figures modules that are fetched when they come near the screen: an import of
 * `./SomeFigure` in its text becomes a call of `nearFigure`. The text exports them in the order in which it
 * places them, each with its id.
 */
import type { ImportDeclaration } from 'estree';
import type { Node, Root } from 'mdast';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { visit } from 'unist-util-visit';
import type { VFile } from 'vfile';
import { parseSync } from 'vite';
import { programOf } from './mdx-program.ts';

function figureFile({ source }: ImportDeclaration): string | undefined {
  return /^\.\/\w+Figure$/.exec(String(source.value))?.[0];
}

interface FigureImport {
  /** What the text calls it. */
  readonly local: string;
  readonly name: string;
  readonly from: string;
}

/** Takes a text's imports of figures out of it. */
function takeFigureImports(tree: Root, file: VFile): readonly FigureImport[] {
  const figures: FigureImport[] = [];
  visit(tree, 'mdxjsEsm', (node: Node) => {
    const program = programOf(node);
    if (program === undefined) return;
    program.body = program.body.filter((statement) => {
      const from = statement.type === 'ImportDeclaration' ? figureFile(statement) : undefined;
      if (statement.type !== 'ImportDeclaration' || from === undefined) return true;
      for (const specifier of statement.specifiers) {
        if (specifier.type !== 'ImportSpecifier' || specifier.imported.type !== 'Identifier') {
          file.fail(`${from}: import it by its name`, node.position);
        }
        figures.push({ local: specifier.local.name, name: specifier.imported.name, from });
      }
      return false;
    });
  });
  return figures;
}

/** What `<Figure id="…">` in its file says. */
function idOf({ from }: FigureImport, file: VFile): string {
  const source = readFileSync(path.join(file.dirname ?? '', `${from}.tsx`), 'utf8');
  const id = /<Figure\s+id="([^"]+)"/.exec(source)?.[1];
  if (id === undefined) file.fail(`${from}: there is no <Figure id="…"> in it`);
  return id;
}

/** Names of the components that the text places, in its order. */
function listPlaced(tree: Root): readonly string[] {
  const names: string[] = [];
  visit(tree, (node) => {
    if ('name' in node && typeof node.name === 'string') names.push(node.name);
  });
  return names;
}

/** The code as a node of MDX. */
function esm(code: string): Root['children'][number] {
  return {
    type: 'mdxjsEsm',
    value: code,
    data: { estree: parseSync('figures.js', code).program },
  } as never;
}

export function remarkFigures() {
  return (tree: Root, file: VFile): void => {
    const figures = takeFigureImports(tree, file);
    const placed = listPlaced(tree);
    const names = figures
      .map(({ local }) => local)
      .sort((a, b) => placed.indexOf(a) - placed.indexOf(b))
      .join(', ');
    const code = [
      ...(names === '' ? [] : ["import { nearFigure } from '@/components/arrival/near-figure';"]),
      ...figures.map((figure) => {
        const { local, name, from } = figure;
        const load = `() => import('${from}').then((module) => module.${name})`;
        return `const ${local} = nearFigure(${load}, '${idOf(figure, file)}');`;
      }),
      `export const figures = [${names}];`,
    ];
    tree.children.unshift(esm(code.join('\n')));
  };
}
