/** What every page says before any script runs, and that no link on it leads nowhere. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { pages as listed } from '../../src/pages/routes';
import { addresses, embedAddresses } from '../fixtures/addresses';
import { languages, lessonIds, listFigures, site, titleOf } from '../fixtures/words';
import { listLinks, listLinksOut, readPages, siteRoot, type BuiltPage } from './read-pages';

const pages = readPages();
const byAddress = new Map(pages.map((page) => [page.address, page]));

function pageAt(address: string) {
  const page = byAddress.get(address);
  if (page === undefined) throw new Error(`dist has no page ${address}; run npm run build.`);
  return page;
}

function readStyle(path: string, href: string | null): string {
  const { pathname } = new URL(href ?? '', new URL(path.slice(1), siteRoot));
  return readFileSync(`dist${pathname}`, 'utf8');
}

function textOf(element: Element | null): string {
  return (element?.textContent ?? '').replace(/\s+/g, ' ').trim();
}

/** What a figure says in its text, to those who cannot see it and where no script runs, by the figure's id. */
function figuresOf({ document }: BuiltPage) {
  return new Map(
    [...document.querySelectorAll('[data-figure]')].map((figure) => {
      const id = figure.getAttribute('data-figure') ?? '';
      const description = textOf(document.getElementById(`figure-${id}-description`));
      const name = figure.getAttribute('aria-label') ?? '';
      const still = textOf(figure.querySelector('noscript'));
      return [id, { name, description, still, text: textOf(figure) }] as const;
    }),
  );
}

/** How many parts MathML's elements are made of, where it is not any number. */
const parts: Readonly<Record<string, number>> = {
  ...{ mfrac: 2, mroot: 2, msub: 2, msup: 2, msubsup: 3 },
  ...{ munder: 2, mover: 2, munderover: 3 },
};

describe('the pages together', () => {
  it('are the ones that the site lists', () => {
    const paths = [...byAddress.keys()].map((address) => `/${address}`);
    expect(paths.sort()).toEqual(listed.map(({ path }) => path).sort());
  });

  it('are styled as what they show', () => {
    for (const { path, sources } of listed) {
      const { document } = pageAt(path.slice(1));
      const styles = [...document.querySelectorAll('link[rel="stylesheet"]')].map((link) =>
        link.getAttribute('href'),
      );
      // A page's own code brings its own sheet, beside the one that all have and the one offline makes do with.
      expect(styles.length, path).toBeGreaterThan(path.endsWith('/offline/') ? 0 : 1);
      expect(new Set(styles).size, path).toBe(styles.length);
      const formulas = document.querySelector('.katex') !== null;
      const katex = styles.some((style) => /KaTeX_Main/.test(readStyle(path, style)));
      expect(katex, `${path} from ${sources.join()}`).toBe(formulas);
    }
  });

  it('have a title and a description each that no other page has', () => {
    const seen = new Map<string, string>();
    for (const address of addresses) {
      const { document } = pageAt(address);
      const description = document.querySelector('meta[name="description"]');
      const content = description?.getAttribute('content') ?? '';
      expect(content.length, address).toBeGreaterThan(20);
      const head = `${textOf(document.querySelector('title'))} | ${content}`;
      expect(seen.get(head), `${address} repeats another page`).toBeUndefined();
      seen.set(head, address);
    }
  });
});

describe.each([...addresses, ...embedAddresses])('%s', (address) => {
  const page = pageAt(address);

  it('has links only to pages and places that are there', () => {
    const links = listLinks(page);
    expect(links.length).toBeGreaterThan(0);
    const dead = links.filter(({ pathname, hash }) => {
      const target = byAddress.get(pathname.slice(siteRoot.pathname.length));
      return (
        target === undefined || (hash !== '' && !target.ids.has(decodeURIComponent(hash.slice(1))))
      );
    });
    expect(dead.map(String)).toEqual([]);
  });

  it('leads to other sites only where what is read there cannot be changed on the way', () => {
    const wrong = listLinksOut(page).filter(
      ({ protocol, hostname }) => protocol !== 'https:' || !/\.[a-z]{2,}$/.test(hostname),
    );
    expect(wrong.map(String)).toEqual([]);
  });

  it('has whole formulas', () => {
    const broken = Object.entries(parts).flatMap(([name, count]) =>
      [...page.document.querySelectorAll(name)].filter(({ children }) => children.length !== count),
    );
    expect(broken.map(({ outerHTML }) => outerHTML)).toEqual([]);
  });

  it('has each id once, and one heading of the first rank', () => {
    const ids = [...page.document.querySelectorAll('[id]')].map(({ id }) => id);
    expect(ids.filter((id, i) => ids.indexOf(id) !== i)).toEqual([]);
    expect(page.document.querySelectorAll('h1')).toHaveLength(1);
  });
});

describe.each(embedAddresses)('%s', (address) => {
  it('is a name and a way to the lesson, which search engines are sent to', () => {
    const page = pageAt(address);
    const { document } = page;
    expect(document.querySelector('meta[name="robots"]')?.getAttribute('content')).toBe('noindex');
    expect(document.querySelector('header, nav')).toBeNull();
    expect(listLinks(page).map(({ pathname }) => pathname)).toEqual([
      `${siteRoot.pathname}${address.replace('/embed/', '/lessons/')}`,
    ]);
  });
});

describe.each(lessonIds)('the lesson %s', (id) => {
  it.each(languages)('can be read without JavaScript (%s)', (language) => {
    const { document } = pageAt(`${language}/lessons/${id}/`);
    expect(textOf(document.querySelector('h1'))).toBe(titleOf(id, language));
    expect(document.querySelectorAll('.katex').length).toBeGreaterThan(0);
    const cells = [...document.querySelectorAll('[data-cell]')];
    expect(cells.length).toBeGreaterThan(0);
    for (const cell of cells) {
      expect(textOf(cell.querySelector('pre'))).toMatch(/(const|function) /);
    }
  });

  it.each(languages)('has a contents list whose links lead to its sections (%s)', (language) => {
    const page = pageAt(`${language}/lessons/${id}/`);
    const links = [...page.document.querySelectorAll('nav a[href^="#"]')];
    expect(links.length).toBeGreaterThan(0);
    for (const link of links) {
      const target = page.document.getElementById(
        decodeURIComponent(link.getAttribute('href')!.slice(1)),
      );
      expect(target?.tagName, textOf(link)).toMatch(/^H[23]$/);
    }
  });

  it('has the same places in both languages', () => {
    const [en, zh] = languages.map((language) =>
      [
        ...pageAt(`${language}/lessons/${id}/`).document.querySelectorAll('main :is(h2, h3)[id]'),
      ].map((heading) => heading.id),
    );
    expect(en?.length).toBeGreaterThan(0);
    expect(zh).toEqual(en);
  });

  it('describes its figures in both languages, with every number that they show computed', () => {
    const [en, zh] = languages.map((language) => figuresOf(pageAt(`${language}/lessons/${id}/`)));
    expect([...en!.keys()].sort()).toEqual([...listFigures(id)].sort());
    expect([...zh!.keys()]).toEqual([...en!.keys()]);
    for (const figures of [en!, zh!]) {
      const names = [...figures.values()].map(({ name }) => name);
      expect(new Set(names).size, names.join()).toBe(figures.size);
    }
    for (const [figure, { name, description, text }] of en!) {
      const other = zh!.get(figure)!;
      expect(name, figure).toMatch(/^[A-Z].{3,60}[^.]$/);
      expect(other.name, figure).toMatch(/^.*\p{Script=Han}.*[^。]$/u);
      expect(description.length, figure).toBeGreaterThan(20);
      expect(other.description, figure).toMatch(/\p{Script=Han}/u);
      expect(`${text} ${other.text}`, figure).not.toMatch(/undefined|\[object |NaN/);
    }
  });

  it.each(languages)('says in its figures what they show without JavaScript (%s)', (language) => {
    for (const [figure, { description, still }] of figuresOf(
      pageAt(`${language}/lessons/${id}/`),
    )) {
      expect(still, figure).toBe(`${site[language].figure.needsScript} ${description}`);
    }
  });
});
