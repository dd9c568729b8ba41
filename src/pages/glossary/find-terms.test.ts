import { describe, expect, it } from 'vitest';
import { indexTerms } from '../../../scripts/lessons/index-terms';
import { isLookedFor } from './find-terms';

const { terms } = indexTerms('lessons');

function find(text: string, language: 'en' | 'zh'): string[] {
  return terms.filter((term) => isLookedFor(term, text, language)).map(({ key }) => key);
}

describe('a term is found', () => {
  it.each([
    ['learning rate', 'learning-rate'],
    ['LEARNING-RATE', 'learning-rate'],
    ['学习率', 'learning-rate'],
    ['ｐｃａ', 'pca'],
    ['backpropagation', 'back-propagation'],
    [' 梯度 下降 ', 'gradient-descent'],
    ['zero by', 'none'],
  ])('by %s in either language: %s', (text, key) => {
    for (const language of ['en', 'zh'] as const) {
      if (key === 'none') expect(find(text, language)).toEqual([]);
      else expect(find(text, language)).toContain(key);
    }
  });

  it('by its meaning in the language of the page', () => {
    expect(find('division from being one by zero', 'en')).toEqual(['stabilizing-constant']);
    expect(find('division from being one by zero', 'zh')).toEqual([]);
    expect(find('除以零', 'zh')).toEqual(['stabilizing-constant']);
  });

  it('where nothing is asked', () => {
    expect(find(' ', 'en')).toHaveLength(terms.length);
  });
});
