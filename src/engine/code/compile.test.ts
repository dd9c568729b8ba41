import { describe, expect, it } from 'vitest';
import { columnInCell, compile } from './compile';

function compiled(source: string) {
  const result = compile(source);
  if (!result.ok) throw new Error(result.error.message);
  return result;
}

describe('compile', () => {
  it('keeps every line where it was', () => {
    const source = [
      "import { report } from 'gradient-lab';",
      'interface Point {',
      '  x: number;',
      '}',
      'const p: Point = { x: 1 };',
      'export const f = (q: Point): number => q.x;',
      'await report({ x: p.x });',
    ];
    const lines = compiled(source.join('\n')).code.split('\n');
    expect(lines).toHaveLength(source.length);
    expect(lines[4]).toContain('const p = { x: 1 }');
    expect(lines[5]).toContain('ẹxports.f = f');
    expect(lines[6]).toContain('await');
  });

  it('tells the column in the source for one in the compiled code', () => {
    const source = "import { report } from 'gradient-lab';\nreport({ x: 1 }); oops(2);";
    const made = compiled(source);
    const { code } = made;
    const column = code.split('\n')[1]!.indexOf('oops') + 1;
    expect(column).toBeGreaterThan(19);
    expect(columnInCell(made, 2, column)).toBe(19);
  });

  it('keeps names of the reader apart from its own, whatever they are', () => {
    const { code } = compiled(
      "import { report as require } from 'gradient-lab';\nexport const exports = { require };\nlet text = 'exports' + `${exports}`;",
    );
    const [first, second, third] = code.split('\n');
    expect(first).toContain("ṛequire('gradient-lab')");
    expect(second).toContain('ẹxports.exports = exports');
    expect(third).toContain("'exports' + `${exports}`");
  });

  it('has no column for a line outside the code', () => {
    expect(columnInCell(compiled('const a = 1;'), 9, 1)).toBeNull();
  });

  it('says where the syntax is wrong', () => {
    expect(compile('const a = 1;\nlet b = (;\n')).toEqual({
      ok: false,
      error: {
        kind: 'syntax',
        name: 'SyntaxError',
        message: 'Unexpected token',
        line: 2,
        column: 10,
        explanation: null,
      },
    });
  });
});
