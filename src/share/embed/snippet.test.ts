import { describe, expect, it } from 'vitest';
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
    const { search, pathname } = new URL(embedAddress(embedded), base);
    expect(pathname).toBe('/deep/zh/embed/neuron/');
    expect(readOptions(search)).toEqual({ ...embedded.options, origins: [] });
    expect(writeFrame(base, embedded)).toContain(
      'src="https://lab.example/deep/zh/embed/neuron/?part=figure/neuron&amp;theme=dark',
    );
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
