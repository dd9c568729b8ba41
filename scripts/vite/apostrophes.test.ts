import { createProcessor } from '@mdx-js/mdx';
import type { Root } from 'hast';
import { visit } from 'unist-util-visit';
import { expect, it } from 'vitest';
import { rehypeApostrophes } from './apostrophes';

/** A lesson’s text with what is marked in braces. */
async function marksOf(value: string, path = 'zh.mdx'): Promise<string> {
  let written = '';
  const collect = () => (tree: Root) => {
    visit(tree, 'text', ({ value }, _, parent) => {
      const marked = parent !== undefined && 'tagName' in parent && parent.tagName === 'span';
      written += marked ? `{${value}}` : value;
    });
  };
  await createProcessor({ rehypePlugins: [rehypeApostrophes, collect] }).process({ value, path });
  return written;
}

it('marks apostrophes in Latin words and no quotation marks', async () => {
  expect(await marksOf('“Receptive fields in the cat’s cortex”，‘它’与 d’équations')).toBe(
    '“Receptive fields in the cat{’}s cortex”，‘它’与 d{’}équations',
  );
  expect(await marksOf('Adam’s, Huber’s')).toBe('Adam{’}s, Huber{’}s');
  expect(await marksOf('Adam’s', 'en.mdx')).toBe('Adam’s');
});
