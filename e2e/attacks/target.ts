/** A page whose frame for code from elsewhere is walled in one of the two ways, with a neighbour to be found. */
import { expect, type Page } from '@playwright/test';
import { comeToLife } from '../fixtures/come-to-life';
import { ForeignCode } from '../fixtures/foreign-code';
import { LessonPage } from '../fixtures/lesson-page';
import { neighbour } from './reach';

/** What makes the frame a sandbox: its attribute, or a header that the service worker sends. */
export type Wall = 'attribute' | 'header';

export class Target {
  private constructor(
    readonly wall: Wall,
    readonly code: ForeignCode,
    readonly lesson: LessonPage,
    private readonly address: string,
    /** Addresses that the page has had an answer from. */
    private readonly answered: readonly string[],
  ) {}

  /**
   * @param page one of a context that has service workers where the wall is a header
   * @param site its base, absolute; that of a host without headers where the wall is a header
   */
  static async open(wall: Wall, page: Page, site: string): Promise<Target> {
    const beside = await page.context().newPage();
    for (const one of [beside, page]) await enter(wall, one, site);
    const other = await ForeignCode.in(beside, site);
    await beside.evaluate(() => foreign.use('cpu'));
    await other.open(`${neighbour}\nconsole.log('here');\nawait new Promise(() => 0);`);
    await beside.evaluate(() => {
      foreign.run();
      return foreign.afterLines(1);
    });

    await page.goto(`${site}en/lessons/neuron/`);
    const lesson = await new LessonPage(page, 'neuron', 'en').comeToLife();
    const code = await ForeignCode.in(page, site);
    await page.evaluate(() => {
      foreign.use('cpu');
      new BroadcastChannel('attack').onmessage = () =>
        new BroadcastChannel('attack').postMessage('an answer');
    });
    const answered: string[] = [];
    page.on('requestfinished', (request) => answered.push(request.url()));
    const target = new Target(wall, code, lesson, page.url(), answered);
    await target.#expectWall();
    return target;
  }

  answersFrom(origin: string): readonly string[] {
    return this.answered.filter((url) => url.startsWith(origin));
  }

  /** The page is where it was, and a cell of the site's own runs to its end. */
  async expectSound(): Promise<void> {
    expect(this.code.page.url()).toBe(this.address);
    const cell = await this.lesson.cell('gates').open();
    await cell.runToEnd();
    await expect(cell.metric('accuracy')).toHaveText('1');
  }

  /** That the frame which code runs in is walled as it is to be. */
  async #expectWall(): Promise<void> {
    const { page } = this.code;
    await this.code.start("import { step } from 'gradient-lab';\nwhile (await step());");
    expect((await page.evaluate(() => foreign.look())).error).toBeNull();
    // One more is made ready for the next run, and is an empty page of ours until its file is here.
    const frames = page.locator('iframe[src*="/isolated-"]');
    const kinds = () =>
      frames.evaluateAll((all) => [
        ...new Set(
          (all as HTMLIFrameElement[]).map((frame) => {
            // Of nobody's origin: its document is out of the page's reach.
            const reach = frame.contentDocument === null ? 'closed' : 'open';
            return `${reach}, sandbox: ${frame.getAttribute('sandbox') ?? 'none'}`;
          }),
        ),
      ]);
    const sandbox = this.wall === 'header' ? 'none' : 'allow-scripts';
    await expect.poll(kinds).toEqual([`closed, sandbox: ${sandbox}`]);
    expect(await page.evaluate(() => crossOriginIsolated)).toBe(true);
    await this.code.stop();
  }
}

/** The first page of a host without headers is not isolated; those that come next are the service worker's. */
async function enter(wall: Wall, page: Page, site: string): Promise<void> {
  await page.goto(`${site}en/`);
  if (wall === 'header') {
    await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
    await page.goto(`${site}en/`);
  }
  await comeToLife(page);
}
