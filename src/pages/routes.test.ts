import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { existsSync } from 'node:fs';
import { lessons } from '@/catalogue';
import { lessonPath } from './addresses';
import { findPage, pages } from './routes';

const lessonFolders = readdirSync('lessons', { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name);

describe('the table of routes', () => {
  it('has the root, a home in each language, and every lesson in each', () => {
    expect(lessons.map(({ id }) => id).sort()).toEqual(lessonFolders.sort());
    const paths = pages.map(({ path }) => path);
    expect(new Set(paths).size).toBe(paths.length);
    for (const language of ['en', 'zh'] as const) {
      expect(paths).toContain(`/${language}/`);
      for (const id of lessonFolders) expect(paths).toContain(lessonPath(language, id));
    }
    expect(paths).toContain('/');
  });

  it('names modules that are there', () => {
    for (const { sources } of pages) {
      expect(sources.length).toBeGreaterThan(0);
      for (const source of sources) expect(existsSync(`.${source}`), source).toBe(true);
    }
  });

  it('gives every page in a language a head that no other has', () => {
    const framed = pages.filter((page) => page.framed);
    const heads = framed.map(({ head }) => `${head.title} | ${head.description}`);
    expect(new Set(heads).size).toBe(framed.length);
    for (const { head, path } of framed) {
      expect(head.alternates.map((it) => it.path)).toContain(path);
    }
    // The one that chooses is for search engines what the home pages are.
    expect(findPage('/')?.head).toEqual(findPage('/en/')?.head);
  });
});

describe('findPage', () => {
  it.each([
    ['', '/'],
    ['/zh', '/zh/'],
    ['/zh/lessons/neuron/', '/zh/lessons/neuron/'],
    ['/en/lessons/neuron', '/en/lessons/neuron/'],
    ['/en/lessons/', undefined],
    ['/en/lessons/no-such-lesson/', undefined],
    ['/zh/lessons/neuron/more/', undefined],
    ['/fr/', undefined],
    ['/index.html', undefined],
  ])('finds at %o %s', (path, found) => {
    expect(findPage(path)?.path).toBe(found);
  });
});

describe('a page', () => {
  it('fetches what it lacks, and then lacks nothing', async () => {
    const home = findPage('/en/')!;
    await home.fetch();
    expect(home.fetch()).toBeUndefined();
    // The other language is shown by the same code.
    expect(findPage('/zh/')!.fetch()).toBeUndefined();
  });
});
