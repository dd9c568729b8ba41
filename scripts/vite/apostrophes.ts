/** Chinese sets ’ a full square wide, as a quotation mark. Inside of a Latin word it is an apostrophe, and narrow. */
import type { ElementContent, Root, Text } from 'hast';
import { SKIP, visit } from 'unist-util-visit';
import type { VFile } from 'vfile';

const apostrophe = /(?<=\p{Script=Latin})’(?=\p{Script=Latin})/u;

function narrow(): ElementContent {
  const children: Text[] = [{ type: 'text', value: '’' }];
  return { type: 'element', tagName: 'span', properties: { className: ['apostrophe'] }, children };
}

/** Marks every apostrophe of a Chinese text with a class, which the style sheet gives to the Latin face. */
export function rehypeApostrophes() {
  return (tree: Root, file: VFile): void => {
    if (!file.path.endsWith('zh.mdx')) return;
    visit(tree, 'text', (node, index, parent) => {
      if (parent === undefined || index === undefined || !apostrophe.test(node.value)) return;
      const words = node.value.split(apostrophe);
      const parts = words.flatMap((value, i): ElementContent[] =>
        i === 0 ? [{ type: 'text', value }] : [narrow(), { type: 'text', value }],
      );
      parent.children.splice(index, 1, ...parts);
      return [SKIP, index + parts.length];
    });
  };
}
