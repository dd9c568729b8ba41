import { parseHTML } from 'linkedom';
import { expect, it } from 'vitest';
import * as v from 'valibot';
import { languages } from '@/i18n';
import { lessons } from '@/catalogue';
import { listOembeds } from './oembed';
import { pages } from './routes';

const base = 'https://lab.example/deep/';
const address = v.pipe(v.string(), v.url(), v.startsWith(base));
const pixels = v.pipe(v.number(), v.integer(), v.minValue(1));

/** What the oEmbed 1.0 specification wants of a rich response, in its sections 2.3.4 and 2.3.4.4. */
const rich = {
  ...{ version: v.literal('1.0'), type: v.literal('rich') },
  ...{ title: v.pipe(v.string(), v.nonEmpty()), width: pixels, height: pixels },
  ...{ provider_name: v.pipe(v.string(), v.nonEmpty()), provider_url: address },
  html: v.pipe(v.string(), v.startsWith('<iframe ')),
};
const thumbnail = { thumbnail_url: address, thumbnail_width: pixels, thumbnail_height: pixels };

it('is one for each lesson and language, with all that oEmbed 1.0 wants and no more', () => {
  const all = listOembeds(base, (file) => file.startsWith('social/'));
  expect(all).toHaveLength(lessons.length * languages.length);
  expect(new Set(all.map(({ file }) => file)).size).toBe(all.length);
  for (const { content } of all) v.parse(v.strictObject({ ...rich, ...thumbnail }), content);
  for (const { content } of listOembeds(base, () => false)) v.parse(v.strictObject(rich), content);
});

it('belongs to a page and leads to an embed that the site has', () => {
  const paths = pages.map(({ path }) => path);
  for (const { page, content } of listOembeds(base, () => true)) {
    expect(paths).toContain(page);
    const frame = parseHTML(String(content['html'])).document.querySelector('iframe');
    const { href, pathname } = new URL(frame?.getAttribute('src') ?? '');
    expect(href.startsWith(base)).toBe(true);
    expect(paths).toContain(pathname.slice('/deep'.length));
    expect(frame?.getAttribute('title')).toBe(content['title']);
  }
});
