/**
 * Lines end where they may: browsers differ in where that is, so a short path in each of them asks it of the texts
 * with the longest rows of terms and the longest formulas.
 */
import { comeToLife } from './fixtures/come-to-life';
import { expect, test } from './fixtures/test';

const addresses = ['zh/lessons/training/', 'zh/lessons/convolution/', 'en/lessons/convolution/'];

test('nothing sticks out of a narrow page', { tag: '@smoke' }, async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 740 });
  for (const address of addresses) {
    await page.goto(address);
    await comeToLife(page);
    const excess = () =>
      page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
    await expect.poll(excess, `sideways scrolling of ${address}`).toBeLessThanOrEqual(0);
  }
});
