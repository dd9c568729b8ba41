/** What arrives damaged or not at all: it is named, never kept, and gone with its cause. */
import { expect, test } from './fixtures/test';

const countInk = `
import { data, report } from 'gradient-lab';
const { train } = await data.mnist({ train: 500, validation: 0, test: 0 });
const { x } = train.batch(0, 500);
report({ ink: x.sum() });
`.trimStart();

test.describe('data', () => {
  test.use({ expectedErrors: [/damaged/] });

  test('that a network replaced by its own page are not kept', async ({ openLesson, page }) => {
    const files = /\/data\/mnist\/train-00/;
    await page.route(files, (route) =>
      route.fulfill({ contentType: 'text/html', body: '<!doctype html><title>Sign in</title>' }),
    );
    const cell = await (await openLesson('neuron', 'en')).cell('gates').open();
    await cell.write(countInk);
    await cell.chooseBackend('wasm');
    await cell.press('run');
    await cell.waitFor('error');
    const note = cell.root.locator('.error-note');
    await expect(note).toContainText(cell.words.errors['data-damaged'].what);
    await expect(note).toContainText('a web page came in its place');

    await page.unroute(files);
    await cell.runToEnd();
    const ink = await cell.metric('ink').innerText();

    // What was kept is spoilt behind the site's back; the network is asked again, once.
    const spoilt = await page.evaluate(async () => {
      const cache = await caches.open('gradient-lab-data');
      const [kept] = await cache.keys();
      if (kept) await cache.put(kept, new Response(new Uint8Array(100)));
      return kept?.url;
    });
    expect(spoilt).toMatch(files);
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    await cell.runToEnd();
    await expect(cell.metric('ink')).toHaveText(ink);
    await cell.runToEnd();
    expect(asked.filter((url) => files.test(url))).toHaveLength(1);
  });
});

test('a worker that ends amid its run is named, and the next run has another', async ({
  openLesson,
}) => {
  const cell = await (await openLesson('neuron', 'en')).cell('gates').open();
  await cell.chooseBackend('cpu');
  await cell.write("import { step } from 'gradient-lab';\nself.close();\nwhile (await step());");
  await cell.press('run');
  await cell.waitFor('error');
  await expect(cell.root.locator('.error-note')).toContainText(cell.words.errors.ended.what);
  await cell.write("import { report } from 'gradient-lab';\nreport({ value: 7 });");
  await cell.runToEnd();
  await expect(cell.metric('value')).toHaveText('7');
});

test.describe('kernels', () => {
  test.use({ expectedErrors: [/404/] });

  test('that cannot be had are named beside the backend', async ({ openLesson, page }) => {
    await page.route(/\/wasm\/kernels-/, (route) => route.fulfill({ status: 404 }));
    const cell = await (await openLesson('neuron', 'zh')).cell('gates').open();
    await cell.chooseBackend('wasm');
    await cell.press('run');
    await expect(cell.root.getByText(cell.words.shortfalls['no-kernels'])).toBeVisible();
    // It trains all the same.
    await cell.waitFor('done');
  });
});
