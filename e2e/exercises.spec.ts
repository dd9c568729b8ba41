/** Exercises: failed, hinted at, solved, and remembered. */
import { expect, test } from './fixtures/test';
import { languages, site } from './fixtures/words';

for (const language of languages) {
  test(`an exercise fails as it starts and passes with its solution (${language})`, async ({
    openLesson,
    openHome,
    page,
  }) => {
    const lesson = await openLesson('neuron', language);
    const exercise = lesson.exercise('nand');
    await exercise.open();
    await exercise.expectResult('none');
    await exercise.tool('check').click();
    await exercise.expectResult('failed');

    await exercise.tool('hint').click();
    await expect(exercise.frame).toContainText(exercise.words.exercise.hintNumber(1));
    await expect(exercise.frame).not.toContainText(exercise.words.exercise.hintNumber(2));

    await exercise.write('export const w = [-1, -1];\nexport const b = 1.5;');
    await exercise.tool('check').click();
    await exercise.expectResult('passed');

    await page.reload();
    await exercise.open();
    await exercise.expectResult('passed');
    await expect(exercise.frame).toContainText(exercise.words.exercise.solved);
    await openHome(language);
    await expect(page.getByRole('main')).toContainText(site[language].progress.count(1, 4));
  });
}

test('a solution is shown when asked for twice, can be tried, and passes', async ({
  openLesson,
}) => {
  const exercise = (await openLesson('neuron', 'en')).exercise('forward');
  await exercise.open();
  await exercise.tool('solution').click();
  await expect(exercise.frame).toContainText(exercise.words.exercise.confirmSolution);
  await exercise.tool('solution').click();
  const { tryIt } = exercise.words.exercise;
  await exercise.frame.getByRole('button', { name: tryIt, exact: true }).click();
  await exercise.tool('check').click();
  await exercise.expectResult('passed');
});

test('code that throws cannot pass', async ({ openLesson }) => {
  const exercise = (await openLesson('neuron', 'en')).exercise('nand');
  await exercise.open();
  await exercise.write("export const w = [-1, -1];\nthrow new Error('halfway');");
  await exercise.tool('check').click();
  await exercise.expectResult('failed');
  await expect(exercise.frame).toContainText('halfway');
});
