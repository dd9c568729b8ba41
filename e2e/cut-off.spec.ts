/** Cells where a part of what they need is out of reach: without a network, and in a sandboxed frame. */
import { expect, test } from './fixtures/test';
import { cellWords } from './fixtures/words';

test.describe('without a network', () => {
  test.use({ expectedErrors: [/net::ERR_INTERNET_DISCONNECTED/] });

  for (const language of ['en', 'zh'] as const) {
    test(`a cell says so, and comes alive once there is one (${language})`, async ({
      page,
      context,
      openLesson,
    }) => {
      const lesson = await openLesson('neuron', language);
      await context.setOffline(true);
      const cell = lesson.cell('gates');
      await cell.root.scrollIntoViewIfNeeded();
      const words = cellWords[language];
      const notice = cell.root.getByRole('alert').filter({ hasText: words.loadFailures.offline });
      await expect(notice).toBeVisible();
      await context.setOffline(false);
      await notice.getByRole('button', { name: words.retry }).click();
      await cell.open();
      await expect(notice).toHaveCount(0);
      await expect(page.getByText(words.loadFailures.unknown)).toHaveCount(0);
    });
  }
});

test('a sandboxed frame shows the lesson, and says why no code runs in it', async ({ page }) => {
  await page.route('**/frame.html', (route) =>
    route.fulfill({
      contentType: 'text/html',
      body: '<!doctype html><title>Frame</title><iframe sandbox="allow-scripts" src="en/lessons/neuron/" style="width: 1200px; height: 700px"></iframe>',
    }),
  );
  await page.goto('frame.html');
  const frame = page.frameLocator('iframe');
  await expect(frame.locator('#root[data-part="live"]')).toBeVisible();
  const cell = frame.locator('[data-cell="neuron/gates"]');
  await cell.scrollIntoViewIfNeeded();
  const notice = cell.getByRole('alert').filter({
    hasText: cellWords.en.loadFailures.sandboxed,
  });
  await expect(notice).toBeVisible();
  await expect(notice.getByRole('button')).toHaveCount(0);
});
