import { createProcessor } from '@mdx-js/mdx';
import type { ElementContent, Root } from 'hast';
import remarkMath from 'remark-math';
import { describe, expect, it } from 'vitest';
import { rehypeFormulas } from './formulas';
import { rehypeHoldPunctuation } from './hold-punctuation';

/** A text as its boxes and what surrounds them: a box as a dot, what is held in braces, a place to break as a bar. */
async function linesOf(text: string): Promise<string> {
  let written = '';
  const write = (node: ElementContent): string => {
    if (node.type === 'text') return node.value;
    if (node.type !== 'element') return '•';
    const inside = node.children.map(write).join('');
    if (node.tagName === 'wbr') return '|';
    return String(node.properties.className) === 'held' ? `{${inside}}` : inside;
  };
  const collect = () => (tree: Root) => {
    written = (tree.children as ElementContent[]).map(write).join('');
  };
  await createProcessor({
    remarkPlugins: [remarkMath],
    rehypePlugins: [rehypeFormulas, rehypeHoldPunctuation, collect],
  }).process(text);
  return written;
}

describe('punctuation beside a formula or a term', () => {
  it('stays with it, and a line may end after it', async () => {
    expect(await linesOf('取 $x$，再取（$y$）。或 $z$……')).toBe('取 {•，}|再取{（•）。}|或 {•……}');
    expect(await linesOf('A <Term id="w">weight</Term>, or ($b$).')).toBe('A {•,} or {(•).}');
    expect(await linesOf('$x$、$y$、<Term id="w">权重</Term>。')).toBe('{•、}|{•、}|{•。}');
    expect(await linesOf('$x$、（$y$）')).toBe('{•、}|{（•）}');
  });

  it('is all that is held', async () => {
    expect(await linesOf('从 $x$ 到 $y$ 为止。')).toBe('从 • 到 • 为止。');
    expect(await linesOf('**取** $x$ **为 1**。')).toBe('取 • 为 1。');
    expect(await linesOf('a <Term id="w">weight</Term>’s value')).toBe('a {•’}s value');
  });

  it('is held with the part of a long formula that it stands beside', async () => {
    expect(await linesOf('So $a = b$ holds.')).toBe('So • holds.');
    expect(await linesOf('因为 $a = b = c$，所以')).toBe('因为 •|•|{•，}|所以');
    expect(await linesOf('（$a = b$）')).toBe('{（•}|{•）}');
  });
});
