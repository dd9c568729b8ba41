/** Code from elsewhere tries every way out that its author could think of: none leads anywhere. */
import { Attempts, type Order } from './attacks/run-attempts';
import type { Attempt } from './attacks/attempt';
import { network } from './attacks/network';
import { pages } from './attacks/pages';
import { reach } from './attacks/reach';
import { storage } from './attacks/storage';
import { ForeignCode } from './fixtures/foreign-code';
import { expect, test } from './fixtures/test';

/** What is refused is said in the console. */
test.use({
  expectedErrors: [/Content Security Policy|violates|Refused|NetworkError|blocked|CSP/i],
});

const kinds: readonly { what: string; attempts: readonly Attempt[]; order: Order }[] = [
  { what: 'the network', attempts: network, order: 'together' },
  { what: 'what only pages have', attempts: pages, order: 'in turn' },
  { what: 'the reader’s storage', attempts: storage, order: 'together' },
  { what: 'the page and whatever is around', attempts: reach, order: 'in turn' },
];

test('no way leads out, and the page goes on @chromium', async ({
  openLesson,
  page,
  browser,
  baseURL,
}) => {
  const lesson = await openLesson('neuron', 'en');
  const address = page.url();
  const code = await ForeignCode.in(page, baseURL!);
  await page.evaluate(() => {
    foreign.use('cpu');
    new BroadcastChannel('attack').onmessage = () =>
      new BroadcastChannel('attack').postMessage('an answer');
  });
  const plainPage = await browser.newPage();
  for (const { what, attempts, order } of kinds) {
    await test.step(`${what}: ${attempts.length} ways`, async () => {
      const all = await Attempts.of(attempts, order);
      const answered: string[] = [];
      page.on('requestfinished', (request) => answered.push(request.url()));
      const outcomes = await all.isolated(code);
      expect(outcomes.map(({ name }) => name)).toEqual(attempts.map(({ name }) => name));
      expect(outcomes.filter(({ got }) => got !== null)).toEqual([]);
      expect(all.heard('isolated')).toEqual([]);
      const plain = await all.plain(plainPage);
      const reached = all
        .heard('plain')
        .concat(plain.filter(({ got }) => got !== null).map(({ name }) => name));
      const lame = attempts.filter(
        ({ name, walled }) => walled === undefined && !reached.includes(name),
      );
      expect(lame.map(({ name }) => [name, plain.find((it) => it.name === name)])).toEqual([]);
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
