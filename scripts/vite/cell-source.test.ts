import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { cellSource } from './cell-source';

const lesson = path.resolve('lessons/neuron');

/** What a text's import of a file becomes: the module's id and its code. */
async function importFrom(text: string, source: string) {
  const { resolveId, load } = cellSource() as unknown as {
    resolveId: (source: string, importer: string) => Promise<string>;
    load: (this: { addWatchFile: () => void }, id: string) => Promise<{ code: string }>;
  };
  const id = await resolveId(source, path.join(lesson, text));
  return { id, ...(await load.call({ addWatchFile: () => undefined }, id)) };
}

describe('code that a text imports', () => {
  it('has the comments of the text’s language, and knows those of the other', async () => {
    const [en, zh] = await Promise.all(
      ['en.mdx', 'zh.mdx'].map((text) => importFrom(text, './exercises/gradient?exercise')),
    );
    const [english, chinese] = ['// Not right yet: how does', '// 还不对：损失随 z 怎样变化？'];
    expect(en?.code).toMatch(new RegExp(`const html = .*${english}`));
    expect(en?.code).not.toMatch(/const html = .*还不对/);
    expect(zh?.code).toMatch(/const html = .*还不对：损失随 z 怎样变化？/);
    expect(zh?.code).not.toMatch(new RegExp(`const html = .*${english}`));
    expect(zh?.code).toContain(`["${chinese}","${english}`);
    expect(zh?.code).toContain(
      `import(${JSON.stringify(`${lesson}/exercises/gradient?answer&zh`)})`,
    );
  });

  it('is solved in the same language', async () => {
    const { code } = await importFrom(
      'exercises/gradient?exercise&zh',
      `${lesson}/exercises/gradient?answer&zh`,
    );
    expect(code).toContain('交叉熵对各参数的偏导数');
    expect(code).not.toContain('Partial derivatives of');
  });
});
