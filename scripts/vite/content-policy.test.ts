import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { contentPolicy, inlineScripts, withPolicy } from './content-policy';
import { notFoundPage } from './not-found-page';

/** The hash of `alert(1)`, by `printf 'alert(1)' | openssl dgst -sha256 -binary | base64`. */
const hash = 'bhHHL3z2vDgxUt0W3dWQOrprscmda2Y5pLsLg4GF+pI=';

describe('contentPolicy', () => {
  it('lets an inline script run by its hash, once however often it is there', () => {
    const page = '<script>alert(1)</script><script type="module" src="a.js"></script>';
    const [, scripts] = /script-src ([^;]*)/.exec(contentPolicy([page, page]))!;
    expect(scripts).toBe(`'self' 'wasm-unsafe-eval' 'sha256-${hash}'`);
  });

  it('holds a hash for each of the templates', () => {
    const templates = [readFileSync('index.html', 'utf8'), notFoundPage()];
    expect(templates.map((html) => inlineScripts(html).length)).toEqual([1, 1]);
    expect(contentPolicy(templates).match(/'sha256-/g)).toHaveLength(2);
  });
});

describe('withPolicy', () => {
  it('puts the policy before everything that it is to hold for', () => {
    for (const html of [readFileSync('index.html', 'utf8'), notFoundPage()]) {
      const page = withPolicy(html, "default-src 'none'");
      const at = page.indexOf(
        `<meta http-equiv="Content-Security-Policy" content="default-src 'none'" />`,
      );
      expect(at).toBeGreaterThan(0);
      expect(at).toBeLessThan(page.search(/<(script|style|link)/));
    }
  });

  it('refuses a page that it would leave without one', () => {
    expect(() => withPolicy('<head></head>', "default-src 'none'")).toThrow('charset');
  });
});
