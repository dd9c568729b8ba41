/** What a lesson's MDX says, section by section and without its marks, for those who search it. */
import type { Nodes, Parents } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { renderFormula } from '../vite/formulas.ts';
import { parseMdx } from './parse-mdx.ts';

export interface ProseSection {
  readonly depth: number;
  readonly title: string;
  /** What stands below the heading before the next one. */
  readonly text: string;
}

/** Code and formulas on lines of their own, what is drawn, and what would give an answer away. */
const passedOver = /^(code|math|mdxjsEsm|yaml|mdxFlowExpression|mdxTextExpression)$/;
const secrets = /^(Hint|Predict)$/;

const parts = new Map<string, string>();

/** A formula in a line, as its letters and signs: w1, α, ∂L. */
function readFormula(tex: string): string {
  const known = parts.get(tex);
  if (known !== undefined) return known;
  const letters = /<semantics>([^]*?)<annotation/.exec(renderFormula(tex, false))?.[1] ?? '';
  const text = letters
    .replace(/<[^>]*>/g, '')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&amp;/g, '&')
    // Signs that show nothing, such as that of a function applied.
    .replace(/[\u2061-\u2064\u200b]/g, '');
  parts.set(tex, text);
  return text;
}

function hasChildren(node: Nodes): node is Nodes & Parents {
  return 'children' in node;
}

function nameOf(node: Nodes): string {
  return 'name' in node && typeof node.name === 'string' ? node.name : '';
}

/** Nodes that begin a line of their own, so that words of two of them never touch. */
const blocks = /^(paragraph|listItem|tableCell|heading|blockquote|footnoteDefinition)$/;

/** `$$…$$` on one line parses as text, though alone in its paragraph it is meant to be displayed. */
function isDisplayed(node: Nodes): boolean {
  return (
    node.type === 'paragraph' &&
    node.children.length === 1 &&
    node.children[0]?.type === 'inlineMath'
  );
}

function readText(node: Nodes): string {
  if (passedOver.test(node.type) || secrets.test(nameOf(node))) return '';
  if (node.type === 'inlineMath') return readFormula(node.value);
  if (isDisplayed(node)) return '';
  if (hasChildren(node)) {
    const text = node.children.map((child) => readText(child as Nodes)).join('');
    return blocks.test(node.type) ? `${text}\n` : text;
  }
  return 'value' in node ? node.value : '';
}

/** @param mdx the source of a text in either language */
export function readProse(mdx: string): ProseSection[] {
  const sections: { depth: number; title: string; text: string }[] = [];
  for (const node of parseMdx(mdx).children) {
    if (node.type === 'heading') {
      if (node.depth < 2 || node.depth > 3) continue;
      sections.push({ depth: node.depth, title: toString(node), text: '' });
    } else {
      const section = sections.at(-1);
      if (section !== undefined) section.text += `${readText(node)}\n`;
    }
  }
  return sections.map(({ text, ...section }) => ({
    ...section,
    text: text.replace(/\s+/g, ' ').trim(),
  }));
}
