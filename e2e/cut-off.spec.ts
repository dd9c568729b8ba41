/** Cells where what they need is out of reach, without a network. */
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
