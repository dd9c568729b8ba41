/** Every built page says what may run on it: its own files, and the scripts written into it, by their hashes. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import { headersOf, readHeaderRules } from '../../scripts/headers.mjs';
import { readPages } from './read-pages';

const rules = readHeaderRules(readFileSync('dist/_headers', 'utf8'));

const pages = [
  ...readPages(),
  {
    address: '404.html',
    document: parseHTML(readFileSync('dist/404.html', 'utf8')).document,
  },
];

function policyOf(document: Document): ReadonlyMap<string, readonly string[]> {
  const metas = document.querySelectorAll('meta[http-equiv="Content-Security-Policy"]');
  expect(metas).toHaveLength(1);
  const text = metas[0]!.getAttribute('content') ?? '';
  return new Map(
    text.split('; ').map((directive) => {
      const [name = '', ...sources] = directive.split(' ');
      return [name, sources] as const;
    }),
  );
}

describe.each(pages)('$address', ({ address, document }) => {
  it('lets the scripts written into it run, and no text that becomes a script', () => {
    const policy = policyOf(document);
    const scripts = policy.get('script-src') ?? [];
    expect(scripts).toContain("'self'");
    expect(scripts).not.toContain("'unsafe-eval'");
    expect(scripts).not.toContain("'unsafe-inline'");
    const inline = [...document.querySelectorAll('script:not([src])')];
    expect(inline.length).toBeGreaterThan(0);
    for (const { textContent } of inline) {
      const hash = createHash('sha256').update(textContent).digest('base64');
      expect(scripts).toContain(`'sha256-${hash}'`);
    }
    const handlers = [...document.querySelectorAll('*')].flatMap((element) =>
      [...element.attributes].filter(({ name }) => /^on/i.test(name)),
    );
    expect(handlers.map(({ name, value }) => `${name}="${value}"`)).toEqual([]);
  });

  it('loads and asks nothing from elsewhere', () => {
    const policy = policyOf(document);
    expect(policy.get('default-src')).toEqual(["'none'"]);
    expect(policy.get('connect-src')).toEqual(["'self'"]);
    expect(policy.get('base-uri')).toEqual(["'none'"]);
    const schemes = [...policy.values()].flat().filter((it) => !it.startsWith("'"));
    expect(new Set(schemes)).toEqual(new Set(['data:']));
  });

  it('has its policy before all that it holds for', () => {
    const [first] = document.querySelectorAll('meta[http-equiv], script, style, link');
    expect(first?.getAttribute('http-equiv')).toBe('Content-Security-Policy');
  });

  it('is sent with the same policy, if with any', () => {
    const meta = document.querySelector('meta[http-equiv]')!.getAttribute('content');
    const sent = headersOf(rules, `/${address}`)['Content-Security-Policy'];
    expect(sent).toBe(address === '404.html' ? undefined : meta);
  });
});

it('a page that is not there has the policy of its folder, which knows its script', () => {
  const { document } = pages.at(-1)!;
  expect(headersOf(rules, '/en/none/')['Content-Security-Policy']).toBe(
    document.querySelector('meta[http-equiv]')!.getAttribute('content'),
  );
});

it('workers, which run what the reader wrote, are sent without one', () => {
  const headers = headersOf(rules, '/assets/main.js');
  expect(headers['Cross-Origin-Embedder-Policy']).toBe('require-corp');
  expect(headers['Content-Security-Policy']).toBeUndefined();
});
