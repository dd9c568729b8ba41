import { createProcessor } from '@mdx-js/mdx';
import type { Root } from 'hast';
import remarkMath from 'remark-math';
import { visit } from 'unist-util-visit';
import { describe, expect, it } from 'vitest';
import { rehypeFormulas } from './formulas';
import { rehypeHoldPunctuation } from './hold-punctuation';

/** What is held together in a text, a box as a dot. */
async function heldIn(text: string): Promise<string[]> {
  const found: string[] = [];
  const collect = () => (tree: Root) => {
    visit(tree, 'element', ({ properties, children }) => {
      if (String(properties.className) !== 'held') return;
      found.push(children.map((child) => (child.type === 'text' ? child.value : '•')).join(''));
    });
  };
  await createProcessor({
    remarkPlugins: [remarkMath],
    rehypePlugins: [rehypeFormulas, rehypeHoldPunctuation, collect],
  }).process(text);
  return found;
}

describe('punctuation beside a formula or a term', () => {
  it('stays with it', async () => {
    expect(await heldIn('取 $x$，再取（$y$）。或 $z$……')).toEqual(['•，', '（•）。', '•……']);
    expect(await heldIn('A <Term id="w">weight</Term>, or ($b$).')).toEqual(['•,', '(•).']);
    expect(await heldIn('$x$、$y$、<Term id="w">权重</Term>。')).toEqual(['•、', '•、', '•。']);
  });

  it('is all that is held', async () => {
    expect(await heldIn('从 $x$ 到 $y$ 为止。')).toEqual([]);
    expect(await heldIn('**取** $x$ **为 1**。')).toEqual([]);
  });
});
