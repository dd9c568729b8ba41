import { describe, expect, it } from 'vitest';
import { compile } from './compile';
import { fixCode } from './fixes';
import { findOddCharacters, replaceOddCharacters } from './odd-characters';

function faultOf(source: string) {
  const result = compile(source);
  if (result.ok) throw new Error('It compiles.');
  const { line, column, kind, explanation } = result.error;
  expect(kind).toBe('syntax');
  return [line, column, explanation?.cause, explanation?.subject];
}

describe('faults that the engine alone finds', () => {
  it.each([
    ['let a = 1;\nlet a = 2;', [2, 5, 'declared-twice', 'a']],
    ['const rate: number = 1;\n  const b = 2, rate = 3;', [2, 16, 'declared-twice', 'rate']],
    ['function f(): void {}\nclass f {}', [2, 7, 'declared-twice', 'f']],
    ['function f() {\n  const x = await g();\n}', [2, 19, 'await-in-plain-function', '']],
    ['[1].map((i) => {\n  await i;\n});', [2, 9, 'await-in-plain-function', '']],
    ['const x = 010;', [1, 11, 'legacy-octal', '010']],
    ['const r = 1;\nconst q = /(/;', [2, 11, 'bad-regex', '']],
    ['const q = /a/gg;', [1, 11, 'bad-regex', '']],
    ['class A {}\nnew A().#b;', [2, 9, 'private-name', '#b']],
    ['if (1) {\n  break;\n}', [2, 3, 'stray-break', 'break']],
    ['const f = () => {\n  continue;\n};', [2, 3, 'stray-break', 'continue']],
  ])('%j', (source, expected) => {
    expect(faultOf(source)).toEqual(expected);
  });

  it('lets pass what an async function may do', () => {
    for (const source of [
      'await 1; return 2;',
      'const module = 1, exports = 2;',
      'label: for (;;) break label;',
      'class A { #b = 1; has(x: object) { return #b in x; } }',
    ]) {
      expect(compile(source).ok, source).toBe(true);
    }
  });
});

describe('what is no code', () => {
  it.each([
    ['const a = 1；\nconsole.log（a）;', [1, 12, 'odd-character', '； (U+FF1B)']],
    ['const a = [1， 2];', [1, 13, 'odd-character', '， (U+FF0C)']],
    ['const a =【1, 2];', [1, 10, 'odd-character', '【 (U+3010)']],
    ['const a = 3 − 2;', [1, 13, 'odd-character', '− (U+2212)']],
    ['const a = 3 – 2;', [1, 13, 'odd-character', '– (U+2013)']],
    ['let a\u200b = 1 1;', [1, 6, 'odd-character', 'U+200B']],
    ['console.log(“hello”);', [1, 13, 'curly-quotes', '“ (U+201C)']],
    ['const ok = 1;\nconst s = ‘it’;', [2, 11, 'curly-quotes', '‘ (U+2018)']],
    ['<script>\nconst a = 1;\n</script>', [1, 1, 'html', '']],
    ['import numpy as np\nx = np.zeros(3)', [1, 1, 'python', '']],
    ['x = 1\ndef f(x):\n    return x', [2, 1, 'python', '']],
    ['const a = <div>hi</div>;', [1, 11, 'jsx', '']],
  ])('%j', (source, expected) => {
    expect(faultOf(source)).toEqual(expected);
  });

  it('is fine in texts and comments', () => {
    const source = "const s = '，；“”'; // （全角）\nconst t = `—`; /* 、 */";
    expect(compile(source).ok).toBe(true);
    expect(findOddCharacters(source)).toEqual([]);
  });

  it('is put right by one edit, which leaves texts alone', () => {
    expect(replaceOddCharacters('log（“你好，世界”）； // ，')).toBe('log("你好，世界"); // ，');
    expect(replaceOddCharacters('a\u200b = b − 1')).toBe('a = b - 1');
    expect(compile(replaceOddCharacters('console.log（“a，b”， 1）；')).ok).toBe(true);
  });
});

describe('fixCode', () => {
  const about = { cause: 'missing-import', subject: 'tf', other: '', meant: '' } as const;

  it('adds an import to the line that is there, or as the first line', () => {
    expect(fixCode(about, 'tf.ones([1]);')).toBe(
      "import * as tf from '@tensorflow/tfjs';\ntf.ones([1]);",
    );
    const step = { ...about, subject: 'step' };
    expect(fixCode(step, "import { report } from 'gradient-lab';\nx;")).toBe(
      "import { report, step } from 'gradient-lab';\nx;",
    );
    expect(fixCode(step, "import { x } from 'other';\nx;")).toBe(
      "import { step } from 'gradient-lab';\nimport { x } from 'other';\nx;",
    );
  });

  it('replaces a name outside of texts, and nothing where the name is gone', () => {
    const misspelt = {
      ...about,
      cause: 'no-such-export',
      subject: 'reprot',
      meant: 'report',
    } as const;
    expect(fixCode(misspelt, "import { reprot } from 'g'; reprot(1); 'reprot'; a.reprot")).toBe(
      "import { report } from 'g'; report(1); 'reprot'; a.reprot",
    );
    expect(fixCode(misspelt, 'report(1)')).toBeNull();
  });
});

describe('quotes that never close', () => {
  it.each(['«', '「', '“', '”', '’', '“”'])(
    '%s, a line full of them, are found in time',
    (quote) => {
      const before = performance.now();
      const found = findOddCharacters(quote.repeat(200_000 / quote.length));
      expect(found).toHaveLength(200_000);
      expect(performance.now() - before).toBeLessThan(2_000);
    },
  );

  it('end with their line, or at the first mark that closes them', () => {
    const places = findOddCharacters('“a\n“c，”，「d').map(({ at }) => at);
    expect(places).toEqual([0, 3, 6, 7, 8]);
  });
});
