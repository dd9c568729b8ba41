/** Bundles the harness page and opens it in a browser's page; nothing of it is in the site. */
import type { Page } from '@playwright/test';
import { bundleScript } from '../../scripts/bundle-script';

/** No server answers here: the page's requests are fulfilled from memory. */
const origin = 'https://harness.test';

/** The harness as one script. */
export function bundleHarness(): Promise<string> {
  return bundleScript('e2e/harness/webgpu-kernels.ts');
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
