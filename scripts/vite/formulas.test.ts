import mdx from '@mdx-js/rollup';
import type { Root } from 'hast';
import remarkMath from 'remark-math';
import { visit } from 'unist-util-visit';
import { describe, expect, it } from 'vitest';
import { rehypeFormulas, splitFormula } from './formulas';

interface FormulaProps {
  readonly html: string;
  readonly terms: string;
  readonly display?: string;
}

/** The props of every `<Formula>` that a text becomes, in order. */
async function formulasIn(text: string): Promise<FormulaProps[]> {
  const found: FormulaProps[] = [];
  const collect = () => (tree: Root) => {
    visit(tree, (node) => {
      if (!('name' in node) || node.name !== 'Formula' || !('attributes' in node)) return;
      const attributes = node.attributes as { name: string; value: string }[];
      const props = attributes.map(({ name, value }) => [name, value]);
      found.push(Object.fromEntries(props) as FormulaProps);
    });
  };
  const plugin = mdx({ remarkPlugins: [remarkMath], rehypePlugins: [rehypeFormulas, collect] });
  await plugin.transform(text, 'lesson.mdx');
  return found;
}

describe('formulas', () => {
  it('renders a term as golden HTML with MathML beside it', async () => {
    const [formula] = await formulasIn('So $\\term{w}{w_i} x$ grows.');
    // KaTeX pads its columns with spaces of no width, which no editor shows.
    expect({ ...formula, html: formula?.html.replaceAll('\u200b', '') }).toMatchInlineSnapshot(`
      {
        "html": "<span class="katex"><span class="katex-mathml"><math xmlns="http://www.w3.org/1998/Math/MathML"><semantics><mrow><msub><mi>w</mi><mi>i</mi></msub><mi>x</mi></mrow><annotation encoding="application/x-tex">\\term{w}{w_i} x</annotation></semantics></math></span><span class="katex-html" aria-hidden="true"><span class="katex-base"><span class="katex-strut" style="height:0.5806em;vertical-align:-0.15em;"></span><span class="enclosing" data-term="w"><span class="mord"><span class="mord mathnormal" style="margin-right:0.0269em;">w</span><span class="msupsub"><span class="vlist-t vlist-t2"><span class="vlist-r"><span class="vlist" style="height:0.3117em;"><span style="top:-2.55em;margin-left:-0.0269em;margin-right:0.05em;"><span class="pstrut" style="height:2.7em;"></span><span class="katex-sizing reset-size6 size3 mtight"><span class="mord mathnormal mtight">i</span></span></span></span><span class="vlist-s"></span></span><span class="vlist-r"><span class="vlist" style="height:0.15em;"><span></span></span></span></span></span></span></span><span class="mord mathnormal">x</span></span></span></span>",
        "terms": "w",
      }
    `);
  });

  it('shows a formula on its own lines, or between double signs alone in its paragraph', async () => {
    const formulas = await formulasIn(
      '$$\n\\term{z}{z} = \\term{w}{w} x + \\term{w}{w}\n$$\n\n$$\\term{b}{b}$$\n\nIn text $$c$$ and $d$.\n\n$e$',
    );
    expect(formulas.map(({ terms, display }) => [terms, display])).toEqual([
      ['z w', 'block'],
      ['b', 'block'],
      ['', undefined],
      ['', undefined],
      ['', undefined],
    ]);
    expect(formulas[0]?.html.match(/data-term="w"/g)).toHaveLength(2);
  });

  it('may break after a sign where it stands in text, and nowhere where it is displayed', async () => {
    const [inText, displayed] = await formulasIn('So $a = b$ holds.\n\n$$a = b$$');
    expect(inText?.html).toContain('</span><wbr><span class="katex-base">');
    expect(displayed?.html).not.toContain('<wbr>');
  });

  it('is cut where it may break into formulas that are whole, of which the first is read', async () => {
    const [formula] = await formulasIn('So $\\term{a}{a} = b + c$ holds.');
    const parts = splitFormula(formula!.html);
    expect(parts).toHaveLength(3);
    for (const part of parts) {
      expect(part.match(/<span/g)).toHaveLength(part.match(/<\/span>/g)!.length);
      expect(part.match(/class="katex-html" aria-hidden="true"/g)).toHaveLength(1);
    }
    expect(parts.map((part) => part.includes('<math'))).toEqual([true, false, false]);
  });

  it('puts nothing that can be focused or clicked into what assistive technology skips', async () => {
    const [formula] = await formulasIn('$\\term{w}{w}$');
    expect(formula?.html).not.toMatch(/<(a|button|input)\b|tabindex/);
  });

  it('refuses what does not parse, and links', async () => {
    await expect(formulasIn('A $\\frac{1}$ here.')).rejects.toThrow(/Formula does not parse/);
    await expect(formulasIn('$\\href{https://a.example}{x}$')).rejects.toThrow(/no place/);
  });
});
