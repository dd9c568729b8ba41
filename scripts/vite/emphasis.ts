/** Says of emphasised Latin text that it is no Chinese, so that it is italic, and read aloud as what it is. */
import type { Root } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { visit } from 'unist-util-visit';

export function remarkEmphasis() {
  return (tree: Root): void => {
    visit(tree, 'emphasis', (node) => {
      const text = toString(node);
      if (/\p{Script=Han}/u.test(text)) return;
      // A title in another language than English betrays itself by its accents; of which, only a person can tell.
      const lang = /^[\p{ASCII}’–]*$/u.test(text) ? 'en' : '';
      node.data = { ...node.data, hProperties: { lang } };
    });
  };
}
