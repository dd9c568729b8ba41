import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import { packedIn, unpack, writeFragment } from '../link';
import { makeShared } from '../shared';
import { readOptions } from './options';
import { embedAddress, writeElement, writeFrame, type Embedded } from './snippet';

const base = 'https://lab.example/deep/';

const embedded: Embedded = {
  lesson: 'neuron',
  language: 'zh',
  title: 'A “neuron” & <more>',
  options: {
    part: { kind: 'figure', name: 'neuron' },
    theme: 'dark',
    hide: ['link', 'caption'],
    autoload: false,
  },
};

describe('the snippet for a page of one’s own', () => {
  it('names in a frame’s address what the embed reads from it', () => {
    const { search, pathname } = new URL(embedAddress(base, embedded));
    expect(pathname).toBe('/deep/zh/embed/neuron/');
    expect(readOptions(search)).toEqual({ ...embedded.options, origins: [] });
    expect(writeFrame(base, embedded)).toContain(
      'src="https://lab.example/deep/zh/embed/neuron/?part=figure/neuron&amp;theme=dark',
    );
  });

  it('carries what is shared with it', async () => {
    const cell = { name: 'gates', code: 'let a;', params: {}, seed: 1, backend: 'auto' } as const;
    const standing = {
      lesson: 'neuron',
      language: 'zh',
      figures: { line: 2 },
      figure: null,
    } as const;
    const shared = makeShared({ ...standing, cell });
    const fragment = await writeFragment(shared);
    const { document } = parseHTML(writeFrame(base, { ...embedded, fragment }));
    const address = new URL(document.querySelector('iframe')!.getAttribute('src')!);
    expect(readOptions(address.search).part).toEqual(embedded.options.part);
    expect(await unpack(packedIn(address.hash)!)).toEqual({ type: 'shared', shared });
    const element = parseHTML(writeElement(base, { ...embedded, fragment })).document;
    expect(element.querySelector('gradient-lab')?.getAttribute('code')).toBe(fragment);
  });

  it('names in an element’s attributes what is not as usual', () => {
    expect(writeElement(base, embedded)).toBe(`<script src="${base}embed.js" async></script>
<gradient-lab lesson="neuron" part="figure/neuron" lang="zh" title="A “neuron” &amp; &lt;more&gt;" theme="dark" hide="link,caption" autoload="0"></gradient-lab>`);
    const options = { part: null, theme: null, hide: [], autoload: true };
    expect(writeElement(base, { ...embedded, title: 'Neuron', options })).toContain(
      '<gradient-lab lesson="neuron" lang="zh" title="Neuron"></gradient-lab>',
    );
  });
});
