/** What a page loads: little before a cell is near, with the figure that it opens with, and the editor soon after. */
import { brotliCompressSync } from 'node:zlib';
import { expect, test } from './fixtures/test';

const mostKilobytes = 165;

for (const address of ['en/', 'zh/lessons/network/']) {
  test(`${address} needs at most ${mostKilobytes} KB of scripts at first`, async ({ page }) => {
    const scripts: Promise<Buffer>[] = [];
    page.on('response', (response) => {
      if (response.request().resourceType() === 'script') scripts.push(response.body());
    });
    await page.goto(address, { waitUntil: 'networkidle' });
    const bytes = (await Promise.all(scripts))
      .map((script) => brotliCompressSync(script).length)
      .reduce((sum, length) => sum + length, 0);
    expect(bytes).toBeGreaterThan(10_000);
    expect(bytes / 1000).toBeLessThanOrEqual(mostKilobytes);
  });
}

test('the static code gives way to an editor of the same height', async ({ openLesson }) => {
  const lesson = await openLesson('neuron', 'en');
  const area = lesson.cell('gates').root.locator('.code-area');
  const before = await area.evaluate((element) => element.getBoundingClientRect().height);
  await lesson.cell('gates').open();
  const after = await area.evaluate((element) => element.getBoundingClientRect().height);
  expect(Math.abs(after - before)).toBeLessThanOrEqual(2);
});
