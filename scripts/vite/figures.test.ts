import mdx from '@mdx-js/rollup';
import { describe, expect, it } from 'vitest';
import { remarkFigures } from './figures';

async function compileText(text: string): Promise<string> {
  const compiled = await mdx({ remarkPlugins: [remarkFigures] }).transform(
    text,
    'lessons/activations/en.mdx',
  );
  return compiled?.code ?? '';
}

describe('remarkFigures', () => {
  it('makes imports of figures fetch on demand, and lists them as they are placed, by their ids', async () => {
    const code = await compileText(
      [
        "import { CurveFigure } from './CurveFigure';",
        "import { DyingFigure as Dying } from './DyingFigure';",
        "import gates from './cells/gates.ts?cell';",
        '',
        '<Dying />',
        '',
        '<CurveFigure />',
      ].join('\n'),
    );
    expect(code).not.toMatch(/from ["']\.\/\w+Figure["']/);
    expect(code).toContain("import gates from './cells/gates.ts?cell'");
    expect(code).toMatch(
      /const CurveFigure = nearFigure\(\(\) => import\(["']\.\/CurveFigure["']\)/,
    );
    expect(code).toMatch(/then\(\(?module\)? => module\.DyingFigure\), ["']dying["']\)/);
    expect(code).toMatch(/export const figures = \[Dying, CurveFigure\]/);
    expect(code).toMatch(/_jsx\(CurveFigure, \{\}\)/);
  });

  it('lists none where there are none', async () => {
    const code = await compileText('Only *words*.');
    expect(code).toContain('export const figures = [];');
    expect(code).not.toContain('nearFigure');
  });

  it('refuses what is not imported by its name', async () => {
    await expect(compileText("import Curve from './CurveFigure';")).rejects.toThrow(
      './CurveFigure: import it by its name',
    );
  });
});
