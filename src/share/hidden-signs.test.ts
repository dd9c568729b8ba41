/** Code that looks other than it is. */
import { expect, it } from 'vitest';
import { hasHiddenSigns, showHiddenSigns } from './hidden-signs';

it('shows what turns the direction of a line', () => {
  const code = "const role = 'user\u202e // only admins\u2066';";
  expect(hasHiddenSigns(code)).toBe(true);
  expect(showHiddenSigns(code)).toBe("const role = 'user⟦U+202E⟧ // only admins⟦U+2066⟧';");
});

it('shows letters without a width, and tags outside of the first plane', () => {
  expect(showHiddenSigns('a\u200bb\u{e0041}')).toBe('a⟦U+200B⟧b⟦U+E0041⟧');
});

it('finds nothing in honest code', () => {
  expect(hasHiddenSigns("// 学习率 🙂 naïve α\n\tconst x = '中文';\r\n")).toBe(false);
});
