/**
 * Exports a lesson's terms from its text, named in the text's language by the glossary, so that neither the
 * glossary nor other lessons' terms are loaded with a page.
 */
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Root } from 'mdast';
import type { VFile } from 'vfile';
import { glossary } from '../../src/catalogue/glossary.ts';
import type { Language, TermMeta } from '../../src/catalogue/schema.ts';
import type { Term } from '../../src/catalogue/terms.ts';
import { readMeta } from '../lessons/read-meta.ts';
import { exportConstant } from './export-constant.ts';

function nameTerm({ id, tex, entry, name, code }: TermMeta, language: Language): Term {
  const known = glossary[entry];
  return { id, tex, name: (name ?? known)[language], family: known.family, code };
}

export function remarkTerms() {
  return (tree: Root, file: VFile): void => {
    const meta = path.join(path.dirname(file.path), 'meta.ts');
    const language = path.basename(file.path, '.mdx') === 'zh' ? 'zh' : 'en';
    // What is wrong with the metadata is told by the lessons' own plugin.
    const terms = existsSync(meta)
      ? (readMeta(meta, readFileSync(meta, 'utf8')).meta?.terms ?? [])
      : [];
    tree.children.unshift(
      exportConstant(
        'terms',
        terms.map((term) => nameTerm(term, language)),
      ),
    );
  };
}
