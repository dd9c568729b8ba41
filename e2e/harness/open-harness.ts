/** Bundles the harness page and opens it in a browser's page; nothing of it is in the site. */
import path from 'node:path';
import type { Page } from '@playwright/test';
import { build } from 'vite';

/** No server answers here: the page's requests are fulfilled from memory. */
const origin = 'https://harness.test';

/** The harness as one script. */
export async function bundleHarness(): Promise<string> {
  const result = await build({
    configFile: false,
    logLevel: 'error',
    build: {
      write: false,
      minify: false,
      target: 'es2022',
      rollupOptions: {
        input: path.resolve('e2e/harness/webgpu-kernels.ts'),
        output: { format: 'es', codeSplitting: false },
      },
    },
  });
  const outputs = Array.isArray(result) ? result : 'output' in result ? [result] : [];
  const chunks = outputs.flatMap(({ output }) => output.filter((one) => one.type === 'chunk'));
  if (chunks.length !== 1) throw new Error(`the harness became ${chunks.length} scripts`);
  return chunks[0]!.code;
}

/** Opens the page; its functions are then in `globalThis.harness`. */
export async function openHarness(page: Page, script: string): Promise<void> {
  await page.route(`${origin}/**`, (route) =>
    route.request().url().endsWith('.js')
      ? route.fulfill({ contentType: 'text/javascript', body: script })
      : route.fulfill({
          contentType: 'text/html',
          body: '<!doctype html><script type="module" src="/harness.js"></script>',
        }),
  );
  await page.goto(`${origin}/`);
  await page.waitForFunction(() => 'harness' in globalThis);
}
