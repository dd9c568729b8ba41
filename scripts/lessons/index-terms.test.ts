import { describe, expect, it } from 'vitest';
import { groupByLetter, letterOf } from './group-by-letter';
import { indexTerms } from './index-terms';

describe('the letter of a name', () => {
  it.each([
    ['weight', 'W'],
    ['KL 散度', 'K'],
    ['n 元语法', 'N'],
    ['注意力', 'Z'],
    ['权重', 'Q'],
    ['误差项', 'W'],
    // Not as in 重量 and 长大.
    ['重置门', 'C'],
    ['长短期记忆网络', 'C'],
  ])('%s: %s', (name, letter) => {
    expect(letterOf(name)).toBe(letter);
  });

  it('groups names in the order of their dictionary', () => {
    expect(groupByLetter(['权重', '梯度', '偏置', 'GELU', '偏导数', '门'], 'zh')).toEqual([
      { letter: 'G', places: [3] },
      { letter: 'M', places: [5] },
      { letter: 'P', places: [4, 2] },
      { letter: 'Q', places: [0] },
      { letter: 'T', places: [1] },
    ]);
  });
});

describe('the index of terms', () => {
  const { terms, letters } = indexTerms('lessons');

  it('has every term once in each language', () => {
    for (const groups of Object.values(letters)) {
      const places = groups.flatMap((group) => group.places);
      expect(places.toSorted((a, b) => a - b)).toEqual(terms.map((_, place) => place));
      expect(groups.map(({ letter }) => letter)).toEqual(
        groups.map(({ letter }) => letter).toSorted(),
      );
    }
  });

  it('names the lesson that introduces a term first, and its symbols', () => {
    const rate = terms.find(({ key }) => key === 'learning-rate');
    expect(rate?.lessons[0]).toBe('neuron');
    expect(rate?.lessons.length).toBeGreaterThan(3);
    expect(rate?.symbols).toHaveLength(1);
    expect(rate?.symbols[0]).toContain('<annotation encoding="application/x-tex">\\alpha<');
    // Several weights have names of their own.
    expect(terms.find(({ key }) => key === 'input')?.symbols.join()).not.toContain('>x_1<');
  });

  it('goes by titles and texts where no lesson marks a term', () => {
    expect(terms.find(({ key }) => key === 'gradient-descent')?.lessons[0]).toBe(
      'gradient-descent',
    );
    expect(terms.find(({ key }) => key === 'one-hot')?.lessons).toContain('loss');
  });

  it('has no term of which no lesson speaks', () => {
    expect(terms.filter(({ lessons }) => lessons.length === 0).map(({ key }) => key)).toEqual([]);
  });
});
