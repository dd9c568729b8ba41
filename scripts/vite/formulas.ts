/** Renders `$…$` and `$$…$$` with KaTeX at build time; `\term{id}{tex}` marks a term. */
import type { Element, ElementContent, Root } from 'hast';
import { toText } from 'hast-util-to-text';
import katex from 'katex';
import { SKIP, visit } from 'unist-util-visit';
import type { VFile } from 'vfile';

function hasClass(node: ElementContent | undefined, name: string): node is Element {
  if (node?.type !== 'element') return false;
  const classes = node.properties['className'];
  return Array.isArray(classes) && classes.includes(name);
}

/** Whether a formula is displayed, in text, or not one. */
function modeOf(element: Element, file: VFile): 'block' | 'inline' | undefined {
  const [child, ...others] = element.children;
  if (element.tagName === 'pre' && hasClass(child, 'math-display')) return 'block';
  // `$$…$$` on one line parses as text, though alone in its paragraph it is meant to be displayed.
  if (element.tagName === 'p' && others.length === 0 && hasClass(child, 'math-inline')) {
    const start = child.position?.start.offset ?? 0;
    if (String(file.value).startsWith('$$', start)) return 'block';
  }
  return hasClass(element, 'math-inline') ? 'inline' : undefined;
}

export function renderFormula(tex: string, displayMode: boolean): string {
  const html = katex.renderToString(tex, {
    displayMode,
    throwOnError: true,
    strict: (code: string) => (code === 'htmlExtension' ? 'ignore' : 'error'),
    trust: ({ command }) => {
      if (command === '\\htmlData') return true;
      throw new Error(`${command} has no place in a formula`);
    },
    macros: { '\\term': '\\htmlData{term=#1}{#2}' },
    output: 'htmlAndMathml',
  });
  if (displayMode) return html;
  return html.replaceAll(betweenBases, breakable);
}

const betweenBases = '</span><span class="katex-base">';
const breakable = '</span><wbr><span class="katex-base">';
const closeAll = '</span></span></span>';
const openAll =
  '<span class="katex"><span class="katex-html" aria-hidden="true"><span class="katex-base">';

/**
 * Cuts a formula of a text where a line may end in it. Assistive technology reads all of it at the first part, and
 * skips the others.
 */
export function splitFormula(html: string): string[] {
  const bases = html.split(breakable);
  return bases.map((base, i) => {
    const open = i === 0 ? '' : openAll;
    const close = i === bases.length - 1 ? '' : closeAll;
    return `${open}${base}${close}`;
  });
}

/** Ids of the terms in a formula, each once. */
function termsIn(tex: string): string[] {
  return [...new Set([...tex.matchAll(/\\term\{([^}]+)\}/g)].flatMap((match) => match[1] ?? []))];
}

function jsxAttribute(name: string, value: string) {
  return { type: 'mdxJsxAttribute', name, value };
}

/** A `<Formula>` as a node of MDX, in place of the element. */
function formulaElement(html: string, terms: readonly string[], block: boolean): ElementContent {
  return {
    type: block ? 'mdxJsxFlowElement' : 'mdxJsxTextElement',
    name: 'Formula',
    attributes: [
      jsxAttribute('html', html),
      jsxAttribute('terms', terms.join(' ')),
      ...(block ? [jsxAttribute('display', 'block')] : []),
    ],
    children: [],
  } as never;
}

export function rehypeFormulas() {
  return (tree: Root, file: VFile): void => {
    visit(tree, 'element', (element, index, parent) => {
      const mode = modeOf(element, file);
      if (mode === undefined || parent === undefined || index === undefined) return;
      const tex = toText(element, { whitespace: 'pre' }).trim();
      let html: string;
      try {
        html = renderFormula(tex, mode === 'block');
      } catch (error) {
        const reason = error instanceof Error ? error.message : String(error);
        file.fail(`Formula does not parse: ${reason}`, element.position);
      }
      parent.children[index] = formulaElement(html, termsIn(tex), mode === 'block');
      return SKIP;
    });
  };
}
