import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatParam } from './param-range';
import { findParams, replaceParam } from './params';

describe('findParams', () => {
  it('reads value and range, and where the literal stands', () => {
    const code = "const rate = param('learning rate', 0.1, { min: 0.01, max: 1, step: 0.01 });";
    const [found] = findParams(code);
    expect(found).toMatchObject({
      name: 'learning rate',
      value: 0.1,
      min: 0.01,
      max: 1,
      step: 0.01,
    });
    expect(code.slice(found!.start, found!.end)).toBe('0.1');
  });

  it('reads calls over several lines, signs, exponents and separators', () => {
    const code = `param(
      "a",
      -2.5e-1,
      {
        max: 1, // the end
        min: -1_0,
      },
    ); param('b', 1_000)`;
    expect(findParams(code).map(({ name, value, min, max }) => [name, value, min, max])).toEqual([
      ['a', -0.25, -10, 1],
      ['b', 1000, 1, 2000],
    ]);
  });

  it('ignores comments, strings, templates, regular expressions, and other functions', () => {
    const code = [
      "// param('a', 1)",
      "/* param('b', 1) */",
      'const s = "param(\'c\', 1)";',
      "const t = `param('d', 1) ${x}`;",
      "const r = /param('e', 1)/;",
      "myparam('f', 1); tf.param('g', 1); param('h', x); param(name, 1);",
      "const half = 1 / 2; param('i', 3) / 2;",
    ].join('\n');
    expect(findParams(code).map(({ name }) => name)).toEqual(['i']);
  });

  it('counts a name once', () => {
    expect(findParams("param('a', 1); param('a', 2);").map(({ value }) => value)).toEqual([1]);
  });

  it.each([
    ['0.1', { min: 0, max: 0.2, step: 0.002 }],
    ['0.003', { min: 0, max: 0.01, step: 0.0001 }],
    ['16', { min: 1, max: 50, step: 1 }],
    ['0', { min: -1, max: 1, step: 0.02 }],
    ['-0.5', { min: -1, max: 0, step: 0.01 }],
    ['2.0', { min: 0, max: 5, step: 0.05 }],
  ])('guesses a range for %s', (literal, range) => {
    expect(findParams(`param('a', ${literal})`)[0]).toMatchObject(range);
  });

  it('widens a range that does not hold the value', () => {
    expect(findParams("param('a', 5, { min: 0, max: 1 })")[0]).toMatchObject({ min: 0, max: 5 });
  });
});

describe('replaceParam', () => {
  it('rewrites the literal and nothing else', () => {
    const code =
      "// param('a', 1)\nconst a = param('a', 0.1, { min: 0, max: 1, step: 0.1 }); // 0.1";
    expect(replaceParam(code, 'a', 0.1 + 0.2)).toBe(
      "// param('a', 1)\nconst a = param('a', 0.3, { min: 0, max: 1, step: 0.1 }); // 0.1",
    );
  });

  it('leaves code alone that has no such parameter, and values that are no numbers', () => {
    expect(replaceParam("param('a', 1)", 'b', 2)).toBe("param('a', 1)");
    expect(replaceParam("param('a', 1)", 'a', Number.NaN)).toBe("param('a', 1)");
  });

  it('is found again with the value that was written', () => {
    fc.assert(
      fc.property(fc.integer({ min: -100, max: 100 }), (hundredths) => {
        const code = "const z = 1; param('a', 0.5, { min: -1, max: 1, step: 0.01 }); z / 2";
        const written = replaceParam(code, 'a', hundredths / 100);
        expect(findParams(written)[0]?.value).toBeCloseTo(hundredths / 100, 12);
        expect(replaceParam(written, 'a', 0.5)).toBe(code);
      }),
    );
  });
});

describe('formatParam', () => {
  it.each([
    [0.30000000000000004, 0.1, '0.3'],
    [12, 1, '12'],
    [-0.001, 0.1, '0'],
    [0.00015, 1e-5, '0.00015'],
    [1e-7, 1e-8, '1e-7'],
  ])('%s by %s is %s', (value, step, text) => {
    expect(formatParam(value, step)).toBe(text);
  });
});

describe('bounds', () => {
  // A million characters: what is not linear does not end within the time of a test.
  it.each([
    ['a long number', `param('a', ${'1'.repeat(1e6)} x`],
    ['a long number with separators', `param('a', ${'1_'.repeat(5e5)} x`],
    ['a long number of two parts', `param('a', 1.${'1'.repeat(1e6)} x`],
    ['ranges that never close', "param('a', 1, {".repeat(6e4)],
    ['what looks like regular expressions', `param; ${'x=/['.repeat(2e5)}`],
    ['space', `param(${' '.repeat(1e6)}`],
  ])('reads %s in time', (_, code) => {
    expect(findParams(code)).toHaveLength(code.includes('{') ? 1 : 0);
  });

  it('gives no more than forty sliders', () => {
    const calls = Array.from({ length: 100 }, (_, i) => `param('p${i}', 1)`);
    expect(findParams(calls.join('\n')).map(({ name }) => name)).toHaveLength(40);
  });
});
