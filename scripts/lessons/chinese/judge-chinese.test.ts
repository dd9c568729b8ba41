import { describe, expect, it } from 'vitest';
import { formatIssues } from '../issue';
import { judgeChinese, judgeChineseIn, repairChinese } from './judge-chinese';

function repairText(text: string): string {
  return repairChinese('zh.mdx', text);
}

describe('the Chinese of the site', () => {
  it.each(['src', 'e2e', 'scripts/lesson-template'])('keeps the rules in %s', (folder) => {
    expect(formatIssues(judgeChineseIn(folder, folder))).toBe('');
  });
});

describe('spacing in prose', () => {
  it.each([
    ['a word', '用ReLU训练', '用 ReLU 训练'],
    ['a number', '走了60步', '走了 60 步'],
    ['a number with a sign', '权重是−0.3时', '权重是 −0.3 时'],
    ['a number with a percent sign', '只有81%的企鹅', '只有 81% 的企鹅'],
    ['a formula', '权重$w$是', '权重 $w$ 是'],
    ['code', '由`tf.grad`求出', '由 `tf.grad` 求出'],
    ['a pair', '点(0, 1)处', '点 (0, 1) 处'],
    ['a combining accent', '这是m̂的值', '这是 m̂ 的值'],
    ['a term in Chinese', '<Term id="z">加权和</Term>z大', '<Term id="z">加权和</Term> z 大'],
    ['a term in Latin', '一个<Term id="z">logit</Term>是', '一个 <Term id="z">logit</Term> 是'],
    ['emphasis', '用**ReLU**训练', '用 **ReLU** 训练'],
    ['a link', '见[ReLU](#relu)一节', '见 [ReLU](#relu) 一节'],
    ['full-width punctuation', '对 ReLU ， $w$ 。 然后', '对 ReLU，$w$。然后'],
    ['two characters', '梯度 下降 x', '梯度下降 x'],
    ['a line break', '第一行，\n第二行 x', '第一行，第二行 x'],
    ['a degree', '约 21 ℃，转 90 °', '约 21℃，转 90°'],
    ['four digits', '训练1,500步', '训练 1500 步'],
    ['five digits', '共60000张', '共 60,000 张'],
    ['an ellipsis', '准备中…', '准备中……'],
    ['half-width punctuation', '权重,偏置:都有', '权重，偏置：都有'],
    ['a heading', '## 选ReLU', '## 选 ReLU'],
    [
      'a cell of a table',
      '| a | b |\n| - | - |\n| 取1时 | c |',
      '| a | b |\n| - | - |\n| 取 1 时 | c |',
    ],
    [
      'a hint',
      '<Hint>除以2。</Hint>\n<Hint>再除以2。</Hint>',
      '<Hint>除以 2。</Hint>\n<Hint>再除以 2。</Hint>',
    ],
    [
      'a property on several lines',
      '<Predict\n  options={[\n    \'共27个数\',\n  ]}\n  question="取1？"\n>\n好。\n</Predict>',
      '<Predict\n  options={[\n    \'共 27 个数\',\n  ]}\n  question="取 1？"\n>\n好。\n</Predict>',
    ],
    [
      'a property',
      '<Predict question="取1时？" options={[\'变成2\']} />',
      '<Predict question="取 1 时？" options={[\'变成 2\']} />',
    ],
  ])('repairs %s', (_, before, after) => {
    expect(judgeChinese('zh.mdx', before)).not.toEqual([]);
    expect(repairText(before)).toBe(after);
    expect(judgeChinese('zh.mdx', after)).toEqual([]);
  });

  it.each([
    ['formulas', '权重 $w,x=10000$，见 $$a…b$$。'],
    ['code', '写 `x,y` 和 `10000`。'],
    ['code fences', '```ts\nconst x = "权重w";\n```'],
    ['dates, decimals and numbers of articles', '见 1986 年的 0.12345，e90081，arXiv:1606.08415。'],
    ['English alone', 'A line, 1,000 steps… and “quotes” .'],
    ['millions', '共 1,000,000 张'],
    ['hints on lines of their own', '<Hint>一。</Hint>\n<Hint>二。</Hint>'],
  ])('leaves %s alone', (_, text) => {
    expect(judgeChinese('zh.mdx', text)).toEqual([]);
  });

  it('tells the file, the line and the place', () => {
    expect(formatIssues(judgeChinese('lessons/a/zh.mdx', '好\n\n用ReLU。'))).toBe(
      'lessons/a/zh.mdx:3: One space between Chinese and Latin letters, numbers, formulas or code. Here: “用ReLU。”.',
    );
  });
});

describe('emphasis', () => {
  it('is for Chinese characters alone, or for Latin alone', () => {
    expect(judgeChinese('zh.mdx', '这*只能*是，见 *Nature* 与 *z*。')).toEqual([]);
    const issues = judgeChinese('zh.mdx', '好\n\n*He 初始化*与*行吗？*');
    expect(issues.map(({ line, message }) => [line, message.slice(0, 19)])).toEqual([
      [3, 'Emphasise Chinese c'],
      [3, 'Emphasise Chinese c'],
    ]);
  });
});

describe('spacing in code', () => {
  it('looks at strings, templates and text between tags, and at nothing else', () => {
    const source = [
      "/** 用ReLU */ const a = '用ReLU';",
      'const b = `第${i}步用x`; const c = `第 ${i} 步`;',
      'const d = <p title="用x">走1步</p>;',
    ].join('\n');
    expect(repairChinese('a.tsx', source)).toBe(
      source
        .replace("'用ReLU'", "'用 ReLU'")
        .replace('步用x`', '步用 x`')
        .replace('"用x"', '"用 x"')
        .replace('走1步', '走 1 步'),
    );
  });

  it('asks about a value with a space on one side only', () => {
    const issues = judgeChinese(
      'a.ts',
      'const a = `第 ${i}步`, b = `第${i} 步`, c = `是${name}企鹅`;',
    );
    expect(issues.map(({ message }) => message.slice(0, 30))).toEqual([
      'A space on both sides of a val',
      'A space on both sides of a val',
    ]);
  });

  it('wants full-width brackets and quotation marks round words', () => {
    expect(judgeChinese('a.ts', "['梯度 (gradient)', '叫\"好\"', '点 (w, b)']")).toHaveLength(3);
  });
});
