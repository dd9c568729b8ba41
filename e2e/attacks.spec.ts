/** Code from elsewhere tries every way out that its author could think of: none leads anywhere. */
import type { Attempt } from './attacks/attempt';
import { network } from './attacks/network';
import { pages } from './attacks/pages';
import { neighbour, reach } from './attacks/reach';
import { Attempts } from './attacks/run-attempts';
import { storage } from './attacks/storage';
import { ForeignCode } from './fixtures/foreign-code';
import { HomePage } from './fixtures/home-page';
import { expect, test } from './fixtures/test';

/** What is refused is said in the console. */
test.use({
  expectedErrors: [
    /Content Security Policy|content policy|violates|Refused|NetworkError|blocked|CSP|can’t establish/i,
  ],
});

const kinds: readonly { what: string; attempts: readonly Attempt[] }[] = [
  { what: 'the network', attempts: network },
  { what: 'what only pages have', attempts: pages },
  { what: 'the reader’s storage', attempts: storage },
  { what: 'the page and whatever is around', attempts: reach },
];

test('no way leads out, and the page goes on @smoke', async ({
  openLesson,
  context,
  page,
  browser,
  baseURL,
}) => {
  const other = await context.newPage();
  await new HomePage(other, 'en').open();
  const beside = await ForeignCode.in(other, baseURL!);
  await other.evaluate(() => foreign.use('cpu'));
  await beside.open(`${neighbour}\nconsole.log('here');\nawait new Promise(() => 0);`);
  await other.evaluate(() => {
    foreign.run();
    return foreign.afterLines(1);
  });

  const lesson = await openLesson('neuron', 'en');
  const address = page.url();
  const code = await ForeignCode.in(page, baseURL!);
  await page.evaluate(() => {
    foreign.use('cpu');
    new BroadcastChannel('attack').onmessage = () =>
      new BroadcastChannel('attack').postMessage('an answer');
  });
  const answered: string[] = [];
  page.on('requestfinished', (request) => answered.push(request.url()));
  for (const { what, attempts } of kinds) {
    await test.step(`${what}: ${attempts.length} ways`, async () => {
      const all = await Attempts.of(attempts);
      const outcomes = await all.isolated(code);
      expect(outcomes.map(({ name }) => name)).toEqual(attempts.map(({ name }) => name));
      expect(outcomes.filter(({ got }) => got !== null)).toEqual([]);
      expect(all.heard('isolated')).toEqual([]);
      const without = await all.plain(browser);
      const reached = all
        .heard('plain')
        .concat(without.filter(({ got }) => got !== null).map(({ name }) => name));
      const lame = attempts.filter(
        ({ name, walled }) => walled === undefined && !reached.includes(name),
      );
      expect(lame.map(({ name }) => [name, without.find((it) => it.name === name)])).toEqual([]);
      // Whatever was under way has had the time of the plain worker's run to arrive.
      expect(all.server.heard.filter((it) => it.startsWith('/isolated/'))).toEqual([]);
      expect(answered.filter((url) => url.startsWith(all.server.origin))).toEqual([]);
      await all.server.close();
    });
  }
  expect(page.url()).toBe(address);
  const cell = await lesson.cell('gates').open();
  await cell.runToEnd();
  await expect(cell.metric('accuracy')).toHaveText('1');
});
