import { describe, expect, it } from 'vitest';
import { inLanguage } from '@/engine/code/in-language';
import { codeIn, commentsIn, readSpokenCode } from './spoken-code';

const source = `/**
 * The slope of the loss,
 * for any weight.
 * 损失的斜率，
 * 对任意权重都成立。
 */
// prettier-ignore
const w = [1,2]; // two of them [1]
// 两个权重 [1]
const b = 0; // [2]
`;

describe('code in two languages', () => {
  const code = readSpokenCode(source);

  it('shows each language its own comments, line for line', () => {
    expect(code.orphans).toEqual([]);
    expect(codeIn('en', code)).toBe(
      '/**\n * The slope of the loss,\n * for any weight.\n */\nconst w = [1,2]; // two of them [1]\nconst b = 0; // [2]',
    );
    expect(codeIn('zh', code)).toBe(
      '/**\n * 损失的斜率，\n * 对任意权重都成立。\n */\nconst w = [1,2]; // 两个权重 [1]\nconst b = 0; // [2]',
    );
  });

  it('is the same code but for its comments, there and back', () => {
    const [en, zh] = [codeIn('en', code), codeIn('zh', code)];
    expect(inLanguage(en, commentsIn('zh', code))).toBe(zh);
    expect(inLanguage(zh, commentsIn('en', code))).toBe(en);
    expect(inLanguage(zh, commentsIn('zh', code))).toBe(zh);
  });

  it('keeps what a reader wrote beside them', () => {
    const edited = codeIn('en', code).replace('[1,2]', '[3] /* mine */');
    expect(inLanguage(edited, commentsIn('zh', code))).toContain(
      'const w = [3] /* mine */; // 两个权重 [1]',
    );
  });

  it.each([
    ['const w = 1;\n// 权重', [2]],
    ['// 权重', [1]],
    ['// one\n// 一\nf();\n// 二', [4]],
    ['// one\n// 一\n// 二', [3]],
  ])('finds Chinese that stands below no English: %j', (text, orphans) => {
    expect(readSpokenCode(text).orphans).toEqual(orphans);
  });
});
