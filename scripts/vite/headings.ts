/**
 * Gives headings ids that both languages share (those of the English file), and exports them, with
 * the exercises below each, for the contents.
 */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Node, Root } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { visit } from 'unist-util-visit';
import type { VFile } from 'vfile';
import { exportConstant } from './export-constant.ts';
import { programOf } from './mdx-program.ts';

interface HeadingEntry {
  readonly id: string;
  readonly text: string;
  readonly depth: number;
  readonly exercises: string[];
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

/** The anchor of a heading, made of its English wording. */
export function slugify(text: string): string {
  return text
    .toLowerCase()
    .replace(/<[^>]*>|[`*_$]/g, '')
    .replace(/[’']/g, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
}

/** Local names of what is imported from `./exercises/<id>?exercise`, and those ids. */
function findExerciseImports(tree: Root): Map<string, string> {
  const ids = new Map<string, string>();
  visit(tree, 'mdxjsEsm', (node: Node) => {
    for (const statement of programOf(node)?.body ?? []) {
      if (statement.type !== 'ImportDeclaration') continue;
      const id = /\/exercises\/([^/?]+)\?exercise$/.exec(String(statement.source.value))?.[1];
      for (const { local } of statement.specifiers) if (id !== undefined) ids.set(local.name, id);
    }
  });
  return ids;
}

/** The exercise handed to an element such as `<Exercise source={and} />`. */
function exerciseOf(element: Node, imports: ReadonlyMap<string, string>): string | undefined {
  if (!('attributes' in element) || !Array.isArray(element.attributes)) return undefined;
  for (const { value } of element.attributes as { value?: string | { value: string } | null }[]) {
    const id = typeof value === 'object' ? imports.get(value?.value.trim() ?? '') : undefined;
    if (id !== undefined) return id;
  }
  return undefined;
}

export function remarkHeadings() {
  return (tree: Root, file: VFile): void => {
    const english = path.join(path.dirname(file.path), 'en.mdx');
    const reference = readHeadings(english);
    const imports = findExerciseImports(tree);
    const entries: HeadingEntry[] = [];
    visit(tree, (node) => {
      if (node.type !== 'heading') {
        const exercise = exerciseOf(node, imports);
        if (exercise !== undefined) entries[entries.length - 1]?.exercises.push(exercise);
        return;
      }
      if (node.depth > 3 || node.depth < 2) return;
      const source = reference[entries.length];
      if (source === undefined || source.depth !== node.depth) {
        file.fail(`Heading has no counterpart of the same depth in ${english}`, node.position);
      }
      const id = slugify(source.text);
      if (id === '' || entries.some((entry) => entry.id === id)) {
        file.fail(`Heading needs a wording of its own in ${english}: “${id}”`, node.position);
      }
      node.data = { ...node.data, hProperties: { id } };
      entries.push({ id, text: toString(node), depth: node.depth, exercises: [] });
    });
    if (entries.length < reference.length) {
      file.fail(`Heading is missing: “${reference[entries.length]?.text}” of ${english}`);
    }
    tree.children.unshift(exportConstant('headings', entries));
  };
}
