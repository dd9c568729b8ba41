import { createProcessor } from '@mdx-js/mdx';
import { describe, expect, it } from 'vitest';
import { remarkEmphasis } from './emphasis';

async function compile(text: string): Promise<string> {
  return String(await createProcessor({ remarkPlugins: [remarkEmphasis] }).process(text));
}

describe('emphasis', () => {
  it('is told to be English where nothing of it is Chinese', async () => {
    expect(await compile('见 *Nature* 323')).toContain('_jsx(_components.em, {\n      lang: "en"');
    expect(await compile('见 *Comptes rendus des séances*')).toContain('lang: ""');
    expect(await compile('这里*只能*用')).not.toContain('lang');
  });
});
