import mdx from '@mdx-js/rollup';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { remarkHeadings } from './headings';

const english = `import and from './exercises/and?exercise'

## Let’s vote: *weights*

<Exercise source={and} />

### Why it works

\`\`\`
## not a heading
\`\`\`
`;

function lesson(files: { en: string; zh?: string }): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'lesson-'));
  for (const [name, text] of Object.entries(files)) {
    writeFileSync(path.join(folder, `${name}.mdx`), text);
  }
  return folder;
}

async function compileFile(folder: string, name: string, text: string): Promise<string> {
  const compiled = await mdx({ remarkPlugins: [remarkHeadings] }).transform(
    text,
    path.join(folder, `${name}.mdx`),
  );
  return compiled?.code ?? '';
}

function headingsIn(code: string): unknown {
  const text = /export const headings = (\[[\s\S]*?\]);\n/.exec(code)?.[1] ?? 'null';
  return JSON.parse(text.replace(/^(\s*)(\w+):/gm, '$1"$2":'));
}

describe('headings', () => {
  it('exports id, text, depth and exercises, and gives the element its id', async () => {
    const code = await compileFile(lesson({ en: english }), 'en', english);
    expect(headingsIn(code)).toEqual([
      { id: 'lets-vote-weights', text: 'Let’s vote: weights', depth: 2, exercises: ['and'] },
      { id: 'why-it-works', text: 'Why it works', depth: 3, exercises: [] },
    ]);
    expect(code).toContain('id: "lets-vote-weights"');
  });

  it('gives a Chinese heading the id of its English counterpart', async () => {
    const chinese = '## 投票\n\n### 为什么行';
    const code = await compileFile(lesson({ en: english }), 'zh', chinese);
    expect(headingsIn(code)).toEqual([
      { id: 'lets-vote-weights', text: '投票', depth: 2, exercises: [] },
      { id: 'why-it-works', text: '为什么行', depth: 3, exercises: [] },
    ]);
  });

  it.each([
    ['too many', '## 一\n\n### 二\n\n## 三', /no counterpart/],
    ['another depth', '## 一\n\n## 二', /no counterpart/],
    ['too few', '## 一', /missing: “Why it works”/],
  ])('refuses %s', async (_name, chinese, message) => {
    await expect(compileFile(lesson({ en: english }), 'zh', chinese)).rejects.toThrow(message);
  });

  it('refuses two headings with one id', async () => {
    const twice = '## Try it\n\n## Try it!';
    await expect(compileFile(lesson({ en: twice }), 'en', twice)).rejects.toThrow(/of its own/);
  });
});
