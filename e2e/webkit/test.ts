/** The test function of the specs in WebKit: one driver for all of them, and a window for each. */
import { test as base, expect } from '@playwright/test';
import { serveWatched } from './serve-watched';
import { startDriver } from './start-driver';
import { WebDriver } from './webdriver';
import { WebKitPage } from './webkit-page';

interface WorkerFixtures {
  readonly driver: string;
  readonly watchedSite: string;
}

export const test = base.extend<{ readonly tab: WebKitPage }, WorkerFixtures>({
  driver: [
    // eslint-disable-next-line no-empty-pattern -- Playwright reads the names of fixtures from it.
    async ({}, use) => {
      const driver = await startDriver();
      await use(driver.address);
      await driver.close();
    },
    { scope: 'worker' },
  ],
  watchedSite: [
    // eslint-disable-next-line no-empty-pattern -- as above
    async ({}, use, { project }) => {
      const site = await serveWatched(String(project.use.baseURL));
      await use(site.address);
      site.close();
    },
    { scope: 'worker' },
  ],
  tab: async ({ driver, watchedSite }, use, info) => {
    const browser = await WebDriver.open(driver);
    const tab = new WebKitPage(browser, watchedSite);
    await use(tab);
    if (info.status !== info.expectedStatus) {
      await info.attach('window', { body: await browser.screenshot(), contentType: 'image/png' });
    }
    expect(await tab.errors(), 'errors on the page').toEqual([]);
    await browser.close();
  },
});

export { expect };
