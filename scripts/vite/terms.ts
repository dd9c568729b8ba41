/**
 * Exports what a lesson's metadata gives to its text, in the text's language: its summary, and its terms named
 * by the glossary, so that neither the glossary nor other lessons' terms and summaries are loaded with a page.
 */
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Root } from 'mdast';
import type { MdxJsxFlowElement, MdxJsxTextElement } from 'mdast-util-mdx-jsx';
import { visit } from 'unist-util-visit';
import type { VFile } from 'vfile';
import { glossary, type GlossaryKey } from '../../src/catalogue/glossary/index.ts';
import type { Language, TermMeta } from '../../src/catalogue/schema.ts';
import type { Term } from '../../src/catalogue/terms.ts';
import { readMeta } from '../lessons/read-meta.ts';
import { exportConstant } from './export-constant.ts';

function nameTerm({ id, tex, entry, name, code }: TermMeta, language: Language): Term {
  const known = glossary[entry];
  return {
    id,
    tex,
    name: (name ?? known.name)[language],
    definition: known.definition[language],
    family: known.family,
    code,
  };
}

function isEntry(key: unknown): key is GlossaryKey {
  return typeof key === 'string' && key in glossary;
}

/**
 * `<Term entry="saturation">` mentions a word of the glossary that is no quantity of this lesson: it becomes a
 * term of its own, whose id begins with `entry-`.
 */
function collectWords(tree: Root, language: Language): Term[] {
  const words = new Map<string, Term>();
  visit(tree, (node) => {
    if (node.type !== 'mdxJsxTextElement' && node.type !== 'mdxJsxFlowElement') return;
    const element: MdxJsxTextElement | MdxJsxFlowElement = node;
    const attribute = element.attributes.find(
      (it) => it.type === 'mdxJsxAttribute' && it.name === 'entry',
    );
    // A word that the glossary lacks is told by the lessons' own plugin.
    if (element.name !== 'Term' || attribute === undefined || !isEntry(attribute.value)) return;
    const id = `entry-${attribute.value}`;
    words.set(id, nameTerm({ id, tex: '', entry: attribute.value, code: [] }, language));
    element.attributes = [{ type: 'mdxJsxAttribute', name: 'id', value: id }];
  });
  return [...words.values()];
}

export function remarkTerms() {
  return (tree: Root, file: VFile): void => {
    const meta = path.join(path.dirname(file.path), 'meta.ts');
    const language = path.basename(file.path, '.mdx') === 'zh' ? 'zh' : 'en';
    // What is wrong with the metadata is told by the lessons' own plugin.
    const { terms = [], summary } = existsSync(meta)
      ? (readMeta(meta, readFileSync(meta, 'utf8')).meta ?? {})
      : {};
    tree.children.unshift(
      exportConstant('summary', summary?.[language] ?? ''),
      exportConstant('terms', [
        ...terms.map((term) => nameTerm(term, language)),
        ...collectWords(tree, language),
      ]),
    );
  };
}
