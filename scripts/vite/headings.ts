/** Gives headings ids that both languages share (those of the English file) and exports them for the contents. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Root } from 'mdast';
import { valueToEstree } from 'estree-util-value-to-estree';
import { toString } from 'mdast-util-to-string';
import { visit } from 'unist-util-visit';
import type { VFile } from 'vfile';

export interface HeadingEntry {
  readonly id: string;
  readonly text: string;
  readonly depth: number;
}

/** Headings of an MDX file as plain text, outside code fences. */
function readHeadings(file: string): { text: string; depth: number }[] {
  const lines = readFileSync(file, 'utf8').split('\n');
  let fenced = false;
  return lines.flatMap((line) => {
    if (line.startsWith('```')) fenced = !fenced;
    const match = fenced ? null : /^(#{2,3})\s+(.+)$/.exec(line);
    return match ? [{ depth: match[1]!.length, text: match[2]! }] : [];
  });
}

function slugify(text: string): string {
  return text
    .toLowerCase()
    .replace(/[`*_$]/g, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
}

export function remarkHeadings() {
  return (tree: Root, file: VFile): void => {
    const english = path.join(path.dirname(file.path), 'en.mdx');
    const reference = readHeadings(english);
    const entries: HeadingEntry[] = [];
    visit(tree, 'heading', (node) => {
      if (node.depth > 3 || node.depth < 2) return;
      const source = reference[entries.length];
      if (source === undefined || source.depth !== node.depth) {
        file.fail(`Heading has no counterpart of the same depth in ${english}`, node.position);
      }
      const id = slugify(source.text);
      node.data = { ...node.data, hProperties: { id } };
      entries.push({ id, text: toString(node), depth: node.depth });
    });
    tree.children.unshift({
      type: 'mdxjsEsm',
      value: '',
      data: {
        estree: {
          type: 'Program',
          sourceType: 'module',
          body: [
            {
              type: 'ExportNamedDeclaration',
              specifiers: [],
              attributes: [],
              declaration: {
                type: 'VariableDeclaration',
                kind: 'const',
                declarations: [
                  {
                    type: 'VariableDeclarator',
                    id: { type: 'Identifier', name: 'headings' },
                    init: valueToEstree(entries),
                  },
                ],
              },
            },
          ],
        },
      },
    } as never);
  };
}
