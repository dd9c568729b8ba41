import { describe, expect, it } from 'vitest';
import { compile } from './compile';
import { findTangle } from './tangle';

describe('findTangle', () => {
  // Each of them doubles the compiler's time with every repetition: forty would take for ever.
  it.each(['<T>(', 'a<b>(', 'async <T>(', 'a < b > (', 'f([a<b>(', 'a<b>`${'])('%s', (part) => {
    const source = `const a = 1;\n${part.repeat(40)}`;
    expect(compile(source)).toMatchObject({
      ok: false,
      error: { kind: 'syntax', line: 2, explanation: { cause: 'too-tangled' } },
    });
    expect(compile(`${source}${')'.repeat(40)}`).ok).toBe(false);
  });

  it('leaves ordinary code alone', () => {
    const call = 'const m = new Map<string, number>(f<A>(g<B>(x => (y > (z)))));\n';
    expect(findTangle(call.repeat(50))).toBeNull();
    expect(findTangle('f(() => (a) => (b) => (1));\n'.repeat(1000))).toBeNull();
    expect(findTangle(`const s = '${'<T>('.repeat(100)}';`)).toBeNull();
  });
});
