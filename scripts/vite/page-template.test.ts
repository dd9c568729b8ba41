import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { fillTemplate, type Page } from './page-template';

const template = readFileSync('index.html', 'utf8').replaceAll('%BASE_URL%', './');

const page: Page = {
  path: '/zh/lessons/neuron/',
  html: '<main>$& 神经元</main>',
  head: {
    title: '“神经元” & <co>',
    description: 'A "summary"',
    language: 'zh-Hans',
    siteName: '梯度实验室',
    alternates: [{ language: 'en', path: '/en/lessons/neuron/' }],
    images: [],
  },
  styles: ['assets/figure.css'],
  fonts: [],
  image: 'social/neuron-zh.png',
};

describe('fillTemplate', () => {
  const html = fillTemplate(template, page);

  it('puts in the content, the language and the escaped words', () => {
    expect(html).toContain('<div id="root" data-part="waiting"><main>$& 神经元</main></div>');
    expect(html).toContain('<html lang="zh-Hans" data-base="../../../">');
    expect(html).toContain('<title>“神经元” &amp; &lt;co&gt;</title>');
    expect(html).toContain('<meta name="description" content="A &quot;summary&quot;" />');
  });

  it('reaches every file from the page’s own folder', () => {
    const addresses = [...html.matchAll(/(?:href|src|content)="(\.[^"]*)"/g)].map((it) => it[1]!);
    expect(addresses).toContain('../../../assets/figure.css');
    expect(addresses).toContain('../../../en/lessons/neuron/');
    expect(addresses.every((address) => address.startsWith('../../../'))).toBe(true);
  });

  it('writes absolute addresses and a canonical one only where the site’s address is known', () => {
    expect(html).not.toContain('rel="canonical"');
    expect(html).not.toContain('oembed');
    const known = fillTemplate(template, { ...page, oembed: 'o.json' }, 'https://a.example/lab/');
    expect(known).toContain(
      '<link rel="canonical" href="https://a.example/lab/zh/lessons/neuron/" />',
    );
    expect(known).toContain('type="application/json+oembed" href="https://a.example/lab/o.json"');
    expect(known).toContain('content="https://a.example/lab/social/neuron-zh.png"');
    expect(known).toContain('hreflang="en" href="https://a.example/lab/en/lessons/neuron/"');
  });

  it('sends search engines to the page that is to be found instead', () => {
    const head = { ...page.head, standsFor: '/zh/lessons/neuron/' };
    const embed = { ...page, path: '/zh/embed/neuron/', head };
    expect(fillTemplate(template, embed, 'https://a.example/lab/')).toContain(
      '<link rel="canonical" href="https://a.example/lab/zh/lessons/neuron/" />',
    );
    expect(fillTemplate(template, embed)).toContain('<meta name="robots" content="noindex" />');
    expect(html).not.toContain('noindex');
  });
});
