/** Brings the harness that runs foreign code into a built page of the site, under that page's own policy. */
import { readdirSync } from 'node:fs';
import type { Page } from '@playwright/test';
import type { Plugin } from 'vite';
import { bundleScript } from '../../scripts/bundle-script';
import type { Foreign, Seen } from './foreign';

declare global {
  var foreign: Foreign;
}

const script = 'foreign-harness.js';

/** The frame as the site has it; no worker of the site's own origin is needed here. */
function builtFrame(base: string): Plugin {
  const name = 'virtual:isolated-frame';
  const [file] = readdirSync('dist/assets/isolated');
  if (file === undefined) throw new Error('The site has no frame for code from elsewhere.');
  return {
    name: 'built-frame',
    enforce: 'pre',
    resolveId: (id) => (id === name ? `\0${name}` : undefined),
    load: (id) =>
      id === `\0${name}`
        ? `export default ${JSON.stringify(`${base}assets/isolated/${file}`)};`
        : undefined,
    transform: (code) =>
      code.replace(/new URL\('[^']*(main|reader-worker)\.ts', import\.meta\.url\)/, "'none'"),
  };
}

/** Code from elsewhere, driven from a test. */
export class ForeignCode {
  private constructor(
    readonly page: Page,
    private readonly base: string,
  ) {}

  /** @param page one of the site's that has come to life */
  static async in(page: Page, base: string): Promise<ForeignCode> {
    const url = new URL(script, base).href;
    const body = await bundleScript('e2e/harness/foreign.ts', { plugins: [builtFrame(base)] });
    await page.route(url, (route) => route.fulfill({ contentType: 'text/javascript', body }));
    // A script of the site's own origin, as its policy asks for.
    await page.addScriptTag({ url, type: 'module' });
    await page.waitForFunction(() => 'foreign' in globalThis);
    return new ForeignCode(page, base);
  }

  /** Takes code in place of what was there before. */
  async open(code: string, check?: string): Promise<void> {
    await this.page.evaluate(([base, text, judge]) => foreign.open(base!, text!, judge), [
      this.base,
      code,
      check,
    ] as const);
  }

  /** Runs code to its end, whichever that is. */
  async run(code: string): Promise<Seen> {
    await this.open(code);
    return this.page.evaluate(() => {
      foreign.run();
      return foreign.inState('done', 'error', 'idle');
    });
  }
}
