/**
 * Keeps the punctuation around a formula or a term on its line: browsers may break a line beside whatever is set as a
 * box, and would begin the next one with a comma. Firefox breaks nowhere inside of what is held, nor between two that
 * follow one another; so as little as possible is held, and a break is offered after it.
 */
import type { Element, ElementContent, Root } from 'hast';
import type { MdxJsxAttribute, MdxJsxTextElement } from 'mdast-util-mdx-jsx';
import { SKIP, visit } from 'unist-util-visit';
import { splitFormula } from './formulas.ts';

const before = /[（《“‘([]+$/;
const after = /^[，。：；！？、）》”’…,.:;!?)\]]+/;
/** After these a line may end even where a letter follows. */
const endsLine = /[，。：；！？、）》]$/;

function lineBreak(): Element {
  return { type: 'element', tagName: 'wbr', properties: {}, children: [] };
}

function isBox(node: ElementContent): node is ElementContent & MdxJsxTextElement {
  return 'name' in node && (node.name === 'Formula' || node.name === 'Term');
}

/** Cuts what matches off a neighbour that is text. */
function cut(neighbour: ElementContent | undefined, pattern: RegExp): string {
  const found = neighbour?.type === 'text' ? pattern.exec(neighbour.value)?.[0] : undefined;
  if (neighbour?.type !== 'text' || found === undefined) return '';
  neighbour.value = neighbour.value.replace(pattern, '');
  return found;
}

/** A formula as formulas that a line may end between; anything else stays whole. */
function partsOf(box: ElementContent & MdxJsxTextElement): ElementContent[] {
  const html = box.attributes.find(
    (attribute): attribute is MdxJsxAttribute =>
      attribute.type === 'mdxJsxAttribute' && attribute.name === 'html',
  );
  if (typeof html?.value !== 'string') return [box];
  return splitFormula(html.value).map((value) => ({
    ...box,
    attributes: box.attributes.map((other) => (other === html ? { ...html, value } : other)),
  }));
}

function hold(opening: string, box: ElementContent, closing: string): ElementContent {
  const text = (value: string): ElementContent[] => (value === '' ? [] : [{ type: 'text', value }]);
  const children = [...text(opening), box, ...text(closing)];
  if (children.length === 1) return box;
  return { type: 'element', tagName: 'span', properties: { className: ['held'] }, children };
}

/** A box with its punctuation, and where lines may end in it and after it. */
function holdBox(
  box: ElementContent & MdxJsxTextElement,
  opening: string,
  closing: string,
  next: ElementContent | undefined,
): ElementContent[] {
  const parts = partsOf(box);
  const last = parts.length - 1;
  const held = parts.flatMap((part, i) => [
    ...(i > 0 ? [lineBreak()] : []),
    hold(i === 0 ? opening : '', part, i === last ? closing : ''),
  ]);
  const follows = next !== undefined && (next.type !== 'text' || /^\S/.test(next.value));
  const mayEnd = closing !== '' && (endsLine.test(closing) || next?.type !== 'text');
  return follows && mayEnd ? [...held, lineBreak()] : held;
}

function isEmpty(node: ElementContent | undefined): boolean {
  return node?.type === 'text' && node.value === '';
}

export function rehypeHoldPunctuation() {
  return (tree: Root): void => {
    visit(tree, (parent) => {
      if (!('children' in parent)) return undefined;
      if ('tagName' in parent && String(parent.properties.className) === 'held') return SKIP;
      const children = parent.children as ElementContent[];
      const result = children.flatMap((node, index) => {
        if (!isBox(node)) return [node];
        const opening = cut(children[index - 1], before);
        const closing = cut(children[index + 1], after);
        if (opening + closing === '') return [node];
        const next = children[isEmpty(children[index + 1]) ? index + 2 : index + 1];
        return holdBox(node, opening, closing, next);
      });
      parent.children = result.filter((node) => !isEmpty(node));
      return undefined;
    });
  };
}
