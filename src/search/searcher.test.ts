/** On the texts that the site ships: what is looked for is found, first of all, in either language. */
import { describe, expect, it } from 'vitest';
import { indexTexts } from '../../scripts/lessons/index-texts';
import type { Found, Kind } from './found';
import { listTargets } from './found';
import { excerpt, markAll } from './marked';
import { makeSearcher } from './searcher';
import { readTextIndex } from './text-index';

const languages = ['en', 'zh'] as const;
type Language = (typeof languages)[number];

async function prepare(language: Language) {
  const texts = indexTexts('lessons', language);
  const paths = { lesson: (id: string) => `/${language}/lessons/${id}/`, glossary: '/glossary/' };
  const page = { id: '/your-work/', title: 'Your work', other: '我的学习记录', text: 'A file.' };
  const find = await makeSearcher(listTargets(texts, paths, [page]));
  return { texts, find };
}

const prepared = { en: await prepare('en'), zh: await prepare('zh') };

function find(language: Language, query: string, kind: Kind): readonly Found[] {
  return prepared[language].find(query).find((group) => group.kind === kind)?.found ?? [];
}

function headings(language: Language, query: string, kind: Kind): (string | undefined)[] {
  return find(language, query, kind).map(({ target }) => target.heading);
}

const { lessons, terms } = prepared.en.texts;

describe.each(languages)('in %s', (language) => {
  it.each(lessons.map(({ id, title, other }) => ({ id, en: title, zh: other })))(
    'the lesson $id is found first by its title in either language',
    ({ id, en, zh }) => {
      for (const query of [en, zh, en.toUpperCase()]) {
        const [first] = find(language, query, 'lesson');
        expect(first?.target.to, query).toBe(`/${language}/lessons/${id}/`);
      }
    },
  );

  it.each(terms.map(({ id, title, other }) => ({ id, en: title, zh: other })))(
    'the term $id is found by its name in either language',
    ({ id, en, zh }) => {
      for (const query of [en, zh]) {
        expect(headings(language, query, 'term').slice(0, 2), query).toContain(id);
      }
    },
  );

  it('every section is found by its title, where no other has the same', () => {
    const sections = prepared[language].texts.lessons.flatMap((lesson) => lesson.sections);
    const titles = sections.map(({ title }) => title);
    const own = sections.filter(({ title }) => titles.filter((it) => it === title).length === 1);
    expect(own.length).toBeGreaterThan(100);
    for (const { id, title } of own) {
      expect(headings(language, title, 'section').slice(0, 2), title).toContain(id);
    }
  });

  it.each([
    ['nueron', '/lessons/neuron/'],
    ['convolutoin', '/lessons/convolution/'],
    ['gradient decent', '/lessons/gradient-descent/'],
    ['atention', '/lessons/attention/'],
    ['backpropogation', '/lessons/backprop/'],
    ['ＣＯＮＶＯＬＵＴＩＯＮ', '/lessons/convolution/'],
    ['autoencodér', '/lessons/autoencoder/'],
  ])('“%s” is forgiven', (query, path) => {
    expect(find(language, query, 'lesson')[0]?.target.to).toBe(`/${language}${path}`);
  });

  it('a word that is typed halfway is found, and a Chinese character anywhere in a name', () => {
    expect(headings(language, 'softm', 'term')).toContain('softmax');
    expect(headings(language, '率', 'term').length).toBeGreaterThan(0);
    expect(headings(language, '梯', 'term')).toContain('gradient');
  });

  it('words that one text has together go before those that it has not', () => {
    const groups = prepared[language].find('softmax temperature');
    expect(groups.find(({ kind }) => kind === 'term')?.found[0]?.target.heading).toBe(
      'temperature',
    );
  });

  it('pages are found, and nothing where nothing is asked or nothing is there', () => {
    expect(find(language, 'your work', 'page')[0]?.target.to).toBe('/your-work/');
    expect(find(language, '学习记录', 'page')[0]?.target.to).toBe('/your-work/');
    for (const query of ['', '  ', '。', 'qqqqzzzz', '龘']) {
      expect(prepared[language].find(query), query).toEqual([]);
    }
  });

  it('no excerpt has marks of MDX, formulas or hints in it', () => {
    for (const { id, sections } of prepared[language].texts.lessons) {
      for (const { text, title } of sections) {
        expect(text, `${id}: ${title}`).not.toMatch(/\\[a-z]+\{|<\/?[A-Z]|\$|\*\*|import \{/);
      }
    }
  });

  it('a typed text of any kind does no harm', () => {
    for (const query of [
      '(',
      '[a-',
      '\\',
      '*',
      'a'.repeat(100),
      '梯'.repeat(100),
      '\u0000',
      '😀',
    ]) {
      expect(() => prepared[language].find(query)).not.toThrow();
    }
  });
});

describe('what is shown', () => {
  const marked = (text: string, query: string, forms: string[]) =>
    markAll(text, query, forms)
      .map((piece) => (piece.marked ? `[${piece.text}]` : piece.text))
      .join('');

  it('marks words, parts joined by a hyphen, and Chinese as far as it was typed', () => {
    expect(marked('The Softmax of softness', 'softm', ['softmax'])).toBe(
      'The [Softmax] of softness',
    );
    expect(marked('By back-propagation', 'backprop', ['backpropagation'])).toBe(
      'By [back-propagation]',
    );
    expect(marked('随机梯度下降法', '梯度下降', ['梯度', '度下', '下降'])).toBe('随机[梯度下降]法');
    expect(marked('温度', '温', ['温度'])).toBe('[温]度');
  });

  it('cuts a text to where the words stand, and cuts no word', () => {
    const text = `${'Nothing of it here. '.repeat(20)}A kernel slides over the picture. ${'And more of it. '.repeat(20)}`;
    const pieces = excerpt(text, 'kernel', ['kernel']);
    const shown = pieces.map((piece) => piece.text).join('');
    expect(shown.length).toBeLessThan(170);
    expect(shown).toMatch(/^….*A kernel slides over the picture.*…$/);
    expect(pieces.filter((piece) => piece.marked)).toEqual([{ text: 'kernel', marked: true }]);
    const words = new Set(text.split(/\W+/));
    for (const word of shown.match(/\w+/g) ?? []) expect(words).toContain(word);
    const chinese = excerpt('卷积核滑过图片。'.repeat(40), '图片', ['图片']);
    expect(chinese.map((piece) => piece.text).join('').length).toBeLessThan(83);
  });

  it('is whole where it is short, and its beginning where only the title was found', () => {
    expect(excerpt('A short text.', 'other', ['other'])).toEqual([
      { text: 'A short text.', marked: false },
    ]);
    const long = 'Word after word. '.repeat(30);
    expect(excerpt(long, 'title', ['title'])[0]?.text).toMatch(/^Word after word\./);
  });
});

it('a file that is no index is refused', () => {
  expect(() => readTextIndex({ lessons: [{}], terms: [] })).toThrow();
  expect(readTextIndex(JSON.parse(JSON.stringify(prepared.en.texts)))).toEqual(prepared.en.texts);
});
