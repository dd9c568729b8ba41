/** What a page loads: little before a cell is near, and the editor soon after one is. */
import { brotliCompressSync } from 'node:zlib';
import { expect, test } from './fixtures/test';

const mostKilobytes = 150;

for (const address of ['en/', 'zh/', 'en/lessons/neuron/', 'zh/lessons/mnist/']) {
  test(`${address} needs at most ${mostKilobytes} KB of scripts at first`, async ({ page }) => {
    let bytes = 0;
    page.on('response', async (response) => {
      if (response.request().resourceType() === 'script')
        bytes += brotliCompressSync(await response.body()).length;
    });
    await page.goto(address, { waitUntil: 'networkidle' });
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
