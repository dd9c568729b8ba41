/** Code from elsewhere tries every way out that its author could think of: none leads anywhere. */
import { serve } from '../scripts/serve.mjs';
import type { Attempt } from './attacks/attempt';
import { network } from './attacks/network';
import { pages } from './attacks/pages';
import { reach } from './attacks/reach';
import { Attempts } from './attacks/run-attempts';
import { storage } from './attacks/storage';
import { Target } from './attacks/target';
import { collectErrors } from './fixtures/collect-errors';
import { expect, test } from './fixtures/test';

/** What is refused is said in the console. */
const refused =
  /Content Security Policy|content policy|violates|Refused|NetworkError|blocked|CSP|can’t establish/i;

test.use({ expectedErrors: [refused] });

const kinds: readonly { what: string; attempts: readonly Attempt[] }[] = [
  { what: 'the network', attempts: network },
  { what: 'what only pages have', attempts: pages },
  { what: 'the reader’s storage', attempts: storage },
  { what: 'the page and whatever is around', attempts: reach },
];

test('no way leads out of a frame, whether its attribute or a header walls it in, and the pages go on @smoke', async ({
  page,
  browser,
  baseURL,
}) => {
  const port = Number(process.env['PORT'] ?? 5305) + 70;
  const host = await serve({ base: '/lab/', port, plain: true });
  const context = await browser.newContext({ serviceWorkers: 'allow' });
  const second = await context.newPage();
  const errors = collectErrors(second);
  const targets = [
    await Target.open('attribute', page, baseURL!),
    await Target.open('header', second, host.address),
  ];
  for (const { what, attempts } of kinds) {
    await test.step(`${what}: ${attempts.length} ways`, async () => {
      const all = await Attempts.of(attempts);
      for (const target of targets) {
        await test.step(target.wall, async () => {
          const outcomes = await all.isolated(target);
          expect(outcomes.map(({ name }) => name)).toEqual(attempts.map(({ name }) => name));
          expect(outcomes.filter(({ got }) => got !== null)).toEqual([]);
          expect(all.heard(target.wall)).toEqual([]);
        });
      }
      // The same ways without walls lead somewhere: once, as no frame has a part in it.
      const without = await all.plain(browser);
      const reached = all
        .heard('plain')
        .concat(without.filter(({ got }) => got !== null).map(({ name }) => name));
      const lame = attempts.filter(
        ({ name, walled }) => walled === undefined && !reached.includes(name),
      );
      expect(lame.map(({ name }) => [name, without.find((it) => it.name === name)])).toEqual([]);
      // Whatever was under way has had the time of the plain worker's run to arrive.
      for (const { wall } of targets) {
        expect(all.server.heard.filter((it) => it.startsWith(`/${wall}/`))).toEqual([]);
      }
      expect(targets.flatMap((target) => target.answersFrom(all.server.origin))).toEqual([]);
      await all.server.close();
    });
  }
  for (const target of targets) await target.expectSound();
  expect(errors.filter((text) => !refused.test(text))).toEqual([]);
  await context.close();
  await host.close();
});
