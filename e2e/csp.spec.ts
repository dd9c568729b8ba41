/** The pages' content policy: nothing of the site offends against it, and what is foreign is kept out. */
import type { Page } from '@playwright/test';
import { expect, test } from './fixtures/test';

declare global {
  interface Window {
    violations: string[];
    ran: Record<'inline' | 'handler' | 'text', boolean>;
    outcome: Promise<Record<string, boolean>>;
  }
}

/** Counts from before the first script on; a violation bubbles to the window wherever it happens. */
async function watchViolations(page: Page): Promise<() => Promise<readonly string[]>> {
  await page.addInitScript(() => {
    window.violations = [];
    window.addEventListener('securitypolicyviolation', (event) => {
      window.violations.push(`${event.effectiveDirective} ${event.blockedURI}`);
    });
  });
  return () => page.evaluate(() => window.violations);
}

/** Runs in the page: all that an injected text might try. */
function attempt(): void {
  window.ran = { inline: false, handler: false, text: false };
  const inline = document.createElement('script');
  inline.textContent = 'window.ran.inline = true';
  const foreign = document.createElement('script');
  foreign.src = 'https://elsewhere.test/script.js';
  document.head.append(inline, foreign);
  const button = document.createElement('button');
  button.setAttribute('onclick', 'window.ran.handler = true');
  button.click();
  try {
    // eslint-disable-next-line @typescript-eslint/no-implied-eval, @typescript-eslint/no-unsafe-call -- it must not work
    new Function('window.ran.text = true')();
  } catch {
    // As it should be.
  }
  window.outcome = fetch('https://elsewhere.test/data').then(
    () => ({ ...window.ran, fetched: true }),
    () => ({ ...window.ran, fetched: false }),
  );
}

test('the home page and a lesson whose code is edited and run keep to it', async ({
  openHome,
  openLesson,
  page,
}) => {
  const violations = await watchViolations(page);
  await openHome('zh');
  expect(await violations()).toEqual([]);
  const lesson = await openLesson('neuron', 'en');
  const cell = await lesson.cell('gates').open();
  // Made of text in the worker, on WebAssembly, and then the types are asked for.
  await cell.chooseBackend('wasm');
  await cell.runToEnd();
  await expect(cell.metric('accuracy')).toHaveText('1');
  await cell.write('const right = 5;\nnobodyKnows(right);');
  await expect(cell.root.locator('.squiggly-error')).toBeVisible();
  expect(await violations()).toEqual([]);
});

test('a cell’s code may ask other sites', async ({ openLesson, page }) => {
  await page.route('https://elsewhere.test/**', (route) =>
    route.fulfill({ headers: { 'Access-Control-Allow-Origin': '*' }, body: '42' }),
  );
  const cell = await (await openLesson('neuron', 'en')).cell('gates').open();
  await cell.write(`import { report } from 'gradient-lab';
const answer = await (await fetch('https://elsewhere.test/number')).text();
report({ answer: Number(answer) });`);
  await cell.runToEnd();
  await expect(cell.metric('answer')).toHaveText('42');
});

test.describe('a page that is not there', () => {
  test.use({ expectedErrors: [/404/] });

  test('finds the way home', async ({ page }) => {
    const violations = await watchViolations(page);
    // Served with the policy of its folder.
    await page.goto('en/none/');
    await expect(page.getByRole('link').first()).toHaveAttribute('href', '/some/base/en/');
    expect(await violations()).toEqual([]);
  });
});

test.describe('what is foreign', () => {
  test.use({ expectedErrors: [/Content Security Policy/] });

  test('does not run, and is not asked', async ({ openHome, page }) => {
    const asked: string[] = [];
    await page.route('https://elsewhere.test/**', (route) => {
      asked.push(route.request().url());
      return route.fulfill({ headers: { 'Access-Control-Allow-Origin': '*' }, body: '' });
    });
    // A file of the site's own: what a test evaluates may make functions of text whatever the policy.
    await page.route('**/attempts.js', (route) =>
      route.fulfill({ contentType: 'text/javascript', body: `(${attempt.toString()})();` }),
    );
    const violations = await watchViolations(page);
    await openHome('en');
    const outcome = await page.evaluate(async () => {
      const script = document.createElement('script');
      script.src = '../attempts.js';
      const loaded = new Promise((resolve) => script.addEventListener('load', resolve));
      document.head.append(script);
      await loaded;
      return window.outcome;
    });
    expect(outcome).toEqual({ inline: false, handler: false, text: false, fetched: false });
    expect(asked).toEqual([]);
    // Each twice: the page's own policy and the one that it is sent with.
    await expect
      .poll(async () => [...new Set(await violations())].sort())
      .toEqual([
        'connect-src https://elsewhere.test/data',
        'script-src eval',
        'script-src-attr inline',
        'script-src-elem https://elsewhere.test/script.js',
        'script-src-elem inline',
      ]);
  });
});
