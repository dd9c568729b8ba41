/** What a teacher takes out of the site: HTML for a page, a package for a platform, a handout. */
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { strFromU8, unzipSync } from 'fflate';
import { expect, test } from './fixtures/school-test';

test('a part is chosen, looked at and taken as HTML', async ({ page, baseURL }) => {
  await page.goto('en/teach/');
  await page.getByRole('combobox', { name: 'Lesson' }).selectOption({ label: 'The neuron' });
  const part = page.getByRole('combobox', { name: 'Part' });
  await expect(part.locator('option')).not.toHaveCount(1);
  await part.selectOption('Figure: neuron');
  await page.getByRole('group', { name: 'Colours' }).getByLabel('Dark').check();
  await page.getByLabel('the caption').check();
  const snippet = page.getByLabel('HTML for your page');
  await expect(snippet).toHaveValue(
    `<script src="${baseURL}embed.js" async></script>\n<gradient-lab lesson="neuron" part="figure/neuron" lang="en" title="The neuron" theme="dark" hide="caption"></gradient-lab>`.replace(
      '\n',
      '',
    ),
  );
  await page.getByLabel('a frame', { exact: true }).check();
  await expect(snippet).toHaveValue(
    new RegExp(
      `src="${baseURL}en/embed/neuron/\\?part=figure/neuron&amp;theme=dark&amp;hide=caption"`,
    ),
  );
  const preview = page.frameLocator('iframe[title="Preview: The neuron"]');
  await page.locator('iframe[title="Preview: The neuron"]').scrollIntoViewIfNeeded();
  await expect(preview.locator('[data-figure="neuron"][data-live]')).toBeVisible();
  await expect(preview.locator('html')).toHaveAttribute('data-theme', 'dark');
});

test('a lesson goes into a platform, and reports from there', async ({ page, school }) => {
  await page.goto('en/teach/');
  await page.getByRole('combobox', { name: 'Lesson' }).selectOption({ label: 'The neuron' });
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Save the package' }).click(),
  ]);
  expect(download.suggestedFilename()).toBe('gradient-lab-neuron-en-scorm-1.2.zip');
  const packed = unzipSync(await readFile(await download.path()));
  const files: Record<string, string> = {
    '/index.html': strFromU8(packed['index.html']!),
    '/lms-report.js': strFromU8(packed['lms-report.js']!),
    '/scorm12.js': await readFile(
      createRequire(import.meta.url).resolve('scorm-again/scorm12'),
      'utf8',
    ),
    '/': `<!doctype html><title>School</title><script src="scorm12.js"></script>
<script>window.API = new Scorm12API({ logLevel: 5 });</script>
<iframe id="package" src="index.html" style="width: 100%; height: 90vh"></iframe>`,
  };
  await school.serve(files);
  const told = (name: string) =>
    page.evaluate(
      (element) =>
        (window as unknown as { API: { LMSGetValue(name: string): string } }).API.LMSGetValue(
          element,
        ),
      name,
    );
  await expect.poll(() => told('cmi.core.lesson_status')).toBe('incomplete');
  expect(await told('cmi.core.score.raw')).toBe('0');
  await expect(
    page.frameLocator('#package').frameLocator('iframe').locator('article.prose'),
  ).toBeVisible();
});

test('a course is put together, kept, and printed by itself', async ({ page }) => {
  await page.goto('zh/teach/');
  const course = page.getByRole('region', { name: '一门课' });
  await course.getByRole('button', { name: '全不选' }).click();
  await expect(course.getByText('请至少选一课。')).toBeVisible();
  await course.getByRole('checkbox', { name: '反向传播' }).check();
  await expect(course.getByText(/要用到未选的“/).first()).toBeVisible();
  await course.getByLabel('讲义标题').fill('第三周');
  await page.reload();
  await expect(course.getByRole('heading', { name: '第三周' })).toBeVisible();
  await expect(course.getByRole('checkbox', { checked: true })).toHaveCount(1);
  await page.emulateMedia({ media: 'print' });
  await expect(page.getByRole('heading', { name: '教师用' })).toBeHidden();
  await expect(course.getByRole('article').getByText(/\/zh\/lessons\/backprop\/$/)).toBeVisible();
});
