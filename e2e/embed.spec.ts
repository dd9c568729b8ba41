/** Lessons in the page of another site: what comes, what it tells, what it obeys, and what it refuses. */
import { embed } from '../src/i18n/en/embed';
import { embed as embedZh } from '../src/i18n/zh/embed';
import { serve } from '../scripts/serve.mjs';
import { findViolations, onlyColours } from './fixtures/axe';
import { Cell } from './fixtures/cell';
import { NeuronFigure } from './fixtures/neuron-figure';
import { SchoolPage } from './fixtures/school-page';
import { ShareDialog, shareWords } from './fixtures/share-dialog';
import { expect, test } from './fixtures/school-test';
import { buttons } from './fixtures/words';

test('a figure comes with nothing that it does not need, in its theme and as tall as it is', async ({
  page,
  school,
}) => {
  const scripts: string[] = [];
  page.on('request', (request) => {
    if (request.resourceType() === 'script') scripts.push(request.url());
  });
  await school.open(
    '<gradient-lab id="figure" lesson="neuron" part="figure/neuron" lang="zh" theme="dark"></gradient-lab>',
  );
  const frame = school.frame('figure');
  await expect(frame.locator('[data-figure="neuron"][data-live]')).toBeVisible();
  await expect(frame.locator('header, nav')).toHaveCount(0);
  await expect(frame.locator('[data-figure], [data-cell]')).toHaveCount(1);
  await expect(frame.locator('html')).toHaveAttribute('data-theme', 'dark');
  await expect
    .poll(() => school.newest('figure', 'ready'))
    .toMatchObject({ lesson: 'neuron', language: 'zh', part: 'figure/neuron', sandboxed: false });
  expect(scripts.filter((url) => /\/(engine|code-editor|RunFigure|late-parts)-/.test(url))).toEqual(
    [],
  );

  const excess = () =>
    frame.locator('html').evaluate((root) => root.scrollHeight - window.innerHeight);
  await expect.poll(excess).toBe(0);
  await page.setViewportSize({ width: 360, height: 740 });
  await expect.poll(excess).toBe(0);
  await expect
    .poll(() => frame.locator('html').evaluate((root) => root.scrollWidth - root.clientWidth))
    .toBeLessThanOrEqual(0);
});

test('what is shared stands in a page of one’s own as it was set', async ({
  openLesson,
  page,
  school,
}) => {
  const own = new NeuronFigure((await openLesson('neuron', 'zh')).figure('neuron'));
  const weight = own.root.getByRole('spinbutton').first();
  await weight.fill('1.5');
  await weight.press('Enter');
  await own.root.getByRole('button', { name: buttons.share.zh, exact: true }).click();
  const dialog = new ShareDialog(page, 'zh');
  const part = await dialog.embed.inputValue();
  await dialog.root.getByRole('radio', { name: dialog.words.embedWhole }).check();
  expect(await dialog.embed.inputValue()).toBe(part.replace('?part=figure/neuron', ''));

  await school.open(part);
  const frame = page.frameLocator('iframe');
  const there = frame.locator('[data-figure="neuron"]');
  await expect(there.getByRole('spinbutton').first()).toHaveValue('1.5');
  const { arrived } = dialog.words;
  await expect(frame.getByRole('region', { name: arrived.region })).toContainText(
    arrived.framedFigures,
  );
  await expect(frame.locator('[data-figure], [data-cell]')).toHaveCount(1);
});

test('code that the page sends waits for the reader, runs walled in, and is told of', async ({
  school,
}) => {
  await school.open('<gradient-lab id="cell" lesson="neuron" part="cell/gates"></gradient-lab>');
  const frame = school.frame('cell');
  const own = await new Cell(frame.locator('[data-cell="neuron/gates"]'), 'en').open();
  const before = (await own.code.textContent()) ?? '';
  await school.call(
    'cell',
    'setCode',
    "import { report } from 'gradient-lab';\nreport({ value: 7 });",
  );
  const words = shareWords.en.foreign;
  const panel = frame.getByRole('region', { name: words.title, exact: true });
  await expect(panel).toContainText('value: 7');
  await expect(panel.getByRole('button', { name: words.keep })).toHaveCount(0);

  await school.call('cell', 'run');
  await expect
    .poll(() => school.newest('cell', 'refused'))
    .toMatchObject({ command: 'run', reason: 'not-opened' });
  await expect(own.root).toHaveAttribute('data-state', 'idle');

  await panel.getByRole('button', { name: words.tryApart }).click();
  const trial = await new Cell(panel.locator('[data-cell]'), 'en').open();
  await expect(trial.button('run')).toBeEnabled();
  await school.call('cell', 'run');
  await expect
    .poll(() => school.newest('cell', 'metrics'))
    .toMatchObject({ cell: 'gates', foreign: true, values: { value: 7 } });
  await expect
    .poll(() => school.newest('cell', 'run'))
    .toMatchObject({ state: 'done', foreign: true, error: null });
  // The panel with the code that was sent comes first in the cell.
  await expect(own.code.last()).toHaveText(before);
});

test('a page that the address does not name is told of no run, and not obeyed', async ({
  page,
  baseURL,
  school,
}) => {
  await school.open(
    `<iframe id="plain" src="${baseURL!}en/embed/neuron/?part=cell/gates&origin=https://other.example"></iframe>`,
  );
  const heard = () => page.evaluate(() => window.told.map((it) => it.type));
  await page.evaluate(() => {
    window.addEventListener('message', ({ data }) => window.told.push(data as never));
  });
  await expect(
    page.frameLocator('#plain').locator('[data-cell] .run-bar button').first(),
  ).toBeEnabled();
  await page.evaluate(() => {
    const frame = document.querySelector('iframe')?.contentWindow;
    frame?.postMessage({ gradientLab: 1, type: 'run' }, '*');
  });
  await expect.poll(heard).toContain('refused');
  expect((await heard()).filter((type) => !['ready', 'resize', 'refused'].includes(type))).toEqual(
    [],
  );
  await expect(page.frameLocator('#plain').locator('[data-cell]')).toHaveAttribute(
    'data-state',
    'idle',
  );
});

test.describe('under a sandbox', () => {
  test.use({ expectedErrors: [/connect-src.* at data:text\/plain|blocked by CORS|ERR_FAILED/] });

  test('a figure is shown, nothing is said to be kept, and a cell learns the same', async ({
    page,
    school,
  }) => {
    const cell = 'lesson="neuron" part="cell/gates"';
    await school.open(
      `<gradient-lab id="figure" lesson="neuron" part="figure/neuron" sandbox="allow-scripts"></gradient-lab>
       <gradient-lab id="boxed" ${cell} sandbox="allow-scripts"></gradient-lab>
       <gradient-lab id="free" ${cell}></gradient-lab>`,
    );
    await expect(school.frame('figure').locator('[data-figure="neuron"][data-live]')).toBeVisible();
    await expect.poll(() => school.newest('figure', 'ready')).toMatchObject({ sandboxed: true });
    const frame = school.frame('boxed');
    await expect(frame.getByText(embed.sandboxed)).toBeVisible();
    await expect(frame.getByText(embed.cutOff)).toBeHidden();
    for (const id of ['boxed', 'free']) {
      // A frame that is out of sight does not draw, and so no cell in it gets ready.
      await page.locator(`#${id}`).scrollIntoViewIfNeeded();
      const part = new Cell(school.frame(id).locator('[data-cell="neuron/gates"]'), 'en');
      await part.chooseBackend('wasm');
      await part.runToEnd();
    }
    const boxed = new Cell(frame.locator('[data-cell="neuron/gates"]'), 'en');
    await expect(boxed.root.getByText(boxed.words.shortfalls.sandboxed)).toBeVisible();
    await expect.poll(() => school.newest('free', 'metrics')).toBeDefined();
    const free = (await school.newest('free', 'metrics'))!;
    expect(free.values['loss']).toBeGreaterThan(0);
    await expect
      .poll(() => school.newest('boxed', 'metrics'))
      .toMatchObject({ step: free.step, values: free.values });
  });

  test('of a host that keeps its scripts from it, it says what to do', async ({ page }) => {
    const port = Number(process.env['PORT'] ?? 5305) + 60;
    const host = await serve({ base: '/lab/', port, plain: true });
    const school = new SchoolPage(page, host.address);
    await school.open(
      '<gradient-lab id="cut" lesson="neuron" part="figure/neuron" lang="zh" sandbox="allow-scripts"></gradient-lab>',
    );
    await expect(school.frame('cut').getByText(embedZh.cutOff)).toBeVisible();
    school.close();
    await host.close();
  });
});

test('of ten on one page those far below wait; an unknown part lists the ones that there are', async ({
  page,
  school,
}) => {
  const ten = Array.from(
    { length: 10 },
    (_, i) =>
      `<gradient-lab id="lab${i}" lesson="neuron" part="${i === 0 ? 'nothing' : 'figure/neuron'}"></gradient-lab><div style="height: 1500px"></div>`,
  );
  await school.open(ten.join(''));
  const parts = school.frame('lab0').locator('li a');
  await expect(parts).toHaveCount(10);
  await expect(parts.nth(1)).toHaveAttribute('href', './?part=figure/neuron');
  const live = () => page.frames().filter((frame) => frame.url().includes('/embed/')).length;
  expect(live()).toBeLessThan(6);
  await page.locator('#lab9').scrollIntoViewIfNeeded();
  await expect(school.frame('lab9').locator('[data-figure][data-live]')).toBeVisible();
});

test('of the cells in two frames of a page one runs at a time', async ({ page, school }) => {
  await school.open(
    ['gates', 'xor']
      .map((it) => `<gradient-lab id="${it}" lesson="neuron" part="cell/${it}"></gradient-lab>`)
      .join(''),
  );
  const cellOf = async (name: string) => {
    // A frame that is out of sight does not draw, and so nothing in it comes to rest.
    await page.locator(`#${name}`).scrollIntoViewIfNeeded();
    return new Cell(school.frame(name).locator(`[data-cell="neuron/${name}"]`), 'en').open();
  };
  const first = await cellOf('gates');
  await first.write(
    "import { report, step } from 'gradient-lab';\nwhile (await step()) report({ x: 1 });",
  );
  await first.press('run');
  await first.waitFor('running');
  const second = await cellOf('xor');
  await second.press('run');
  // Its code has no end of its own.
  await first.waitFor('idle', 'done');
  await second.waitFor('done');
});

for (const part of ['figure/neuron', 'cell/gates', 'exercise/forward', '']) {
  test(`axe finds nothing in an embed of ${part || 'a lesson'}`, async ({ page }) => {
    const open = (theme: string) =>
      page.goto(`en/embed/neuron/?theme=${theme}${part && `&part=${part}`}`);
    await open('light');
    await expect(
      page.locator('.embed__body [data-figure], .embed__body [data-cell]').first(),
    ).toBeVisible();
    await page.evaluate(() => window.dispatchEvent(new Event('beforeprint')));
    await expect(page.locator('[data-figure]:not([data-live]), [data-part="waiting"]')).toHaveCount(
      0,
    );
    expect.soft(await findViolations(page), 'light').toEqual([]);
    await open('dark');
    await expect(
      page.locator('.embed__body [data-figure], .embed__body [data-cell]').first(),
    ).toBeVisible();
    expect.soft(await findViolations(page, onlyColours), 'dark').toEqual([]);
  });
}
