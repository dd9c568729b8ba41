/** Every page, loaded once: axe finds nothing, in English in either theme, and narrow screens, large text and paper cut nothing off. */
import { allButColours, findViolations, onlyColours } from './fixtures/axe';
import { comeToLife } from './fixtures/come-to-life';
import { expect, test } from './fixtures/test';
import { addresses } from './fixtures/addresses';

for (const address of addresses) {
  test(`${address} is accessible and fits narrow screens, large text and paper`, async ({
    page,
  }) => {
    await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
    await page.goto(address);
    await comeToLife(page);
    const inChinese = address.startsWith('zh/');
    const inLight = await findViolations(page, inChinese ? allButColours : {});
    expect.soft(inLight, 'light').toEqual([]);

    await page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' });
    if (!inChinese) expect.soft(await findViolations(page, onlyColours), 'dark').toEqual([]);

    const excess = () =>
      page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
    await page.setViewportSize({ width: 320, height: 740 });
    await expect.poll(excess, 'sideways scrolling at 320 pixels').toBeLessThanOrEqual(0);

    await page.setViewportSize({ width: 1280, height: 740 });
    const setText = (size: string) =>
      page.evaluate((to) => {
        document.documentElement.style.fontSize = to;
      }, size);
    await setText('225%');
    await expect.poll(excess, 'sideways scrolling with text of 200 %').toBeLessThanOrEqual(0);

    await setText('');
    await page.emulateMedia({ media: 'print' });
    await page.setViewportSize({ width: 672, height: 950 });
    await expect.poll(excess, 'lines cut off on paper').toBeLessThanOrEqual(0);
  });
}
