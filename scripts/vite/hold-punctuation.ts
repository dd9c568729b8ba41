/**
 * Keeps the punctuation around a formula or a term on its line: browsers may break a line beside whatever is set as a
 * box, and would begin the next one with a comma.
 */
import type { Element, ElementContent, Root } from 'hast';
import { SKIP, visit } from 'unist-util-visit';

const before = /[（《“‘([]+$/;
const after = /^[，。：；！？、）》”’…,.:;!?)\]]+/;

function isBox(node: ElementContent): boolean {
  return 'name' in node && (node.name === 'Formula' || node.name === 'Term');
}

/** Cuts what matches off a neighbour that is text. */
function cut(neighbour: ElementContent | undefined, pattern: RegExp): ElementContent[] {
  const found = neighbour?.type === 'text' ? pattern.exec(neighbour.value)?.[0] : undefined;
  if (neighbour?.type !== 'text' || found === undefined) return [];
  neighbour.value = neighbour.value.replace(pattern, '');
  return [{ type: 'text', value: found }];
}

export function rehypeHoldPunctuation() {
  return (tree: Root): void => {
    visit(tree, (parent) => {
      if (!('children' in parent)) return undefined;
      if ('tagName' in parent && String(parent.properties.className) === 'held') return SKIP;
      const children = parent.children as ElementContent[];
      children.forEach((node, index) => {
        if (!isBox(node)) return;
        const opening = cut(children[index - 1], before);
        const closing = cut(children[index + 1], after);
        if (opening.length + closing.length === 0) return;
        const held: Element = {
          type: 'element',
          tagName: 'span',
          properties: { className: ['held'] },
          children: [...opening, node, ...closing],
        };
        children[index] = held;
      });
      return undefined;
    });
  };
}
