/** Renders `$…$` and `$$…$$` with KaTeX at build time; `\term{id}{tex}` marks a term. */
import type { Element, Root } from 'hast';
import { toText } from 'hast-util-to-text';
import katex from 'katex';
import { SKIP, visit } from 'unist-util-visit';
import type { VFile } from 'vfile';

function classNames(element: Element): readonly (string | number)[] {
  const value = element.properties['className'];
  return Array.isArray(value) ? value : [];
}

function renderFormula(tex: string, displayMode: boolean): string {
  return katex.renderToString(tex, {
    displayMode,
    throwOnError: true,
    strict: (code: string) => (code === 'htmlExtension' ? 'ignore' : 'error'),
    trust: (context) => context.command === '\\htmlData',
    macros: { '\\term': '\\htmlData{term=#1}{#2}' },
    output: 'htmlAndMathml',
  });
}

function jsxAttribute(name: string, value: string) {
  return { type: 'mdxJsxAttribute' as const, name, value };
}

export function rehypeFormulas() {
  return (tree: Root, file: VFile): void => {
    visit(tree, 'element', (element, index, parent) => {
      if (parent === undefined || index === undefined) return;
      const child = element.children[0];
      const block =
        element.tagName === 'pre' &&
        child?.type === 'element' &&
        classNames(child).includes('math-display');
      const inline = element.tagName === 'code' && classNames(element).includes('math-inline');
      if (!block && !inline) return;
      const tex = toText(element, { whitespace: 'pre' }).trim();
      let html: string;
      try {
        html = renderFormula(tex, block);
      } catch (error) {
        const reason = error instanceof Error ? error.message : String(error);
        file.fail(`Formula does not parse: ${reason}`, element.position);
      }
      const terms = [...new Set([...tex.matchAll(/\\term\{([^}]+)\}/g)].map((match) => match[1]))];
      parent.children[index] = {
        type: block ? 'mdxJsxFlowElement' : 'mdxJsxTextElement',
        name: 'Formula',
        attributes: [
          jsxAttribute('html', html),
          jsxAttribute('terms', terms.join(' ')),
          ...(block ? [jsxAttribute('display', 'block')] : []),
        ],
        children: [],
      } as never;
      return SKIP;
    });
  };
}
