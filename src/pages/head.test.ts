import { describe, expect, it } from 'vitest';
import { lessons } from '@/catalogue';
import { headOf } from './head';

describe('headOf', () => {
  it('names each lesson by its own title, summary and picture, in its language', () => {
    const lesson = lessons.find(({ id }) => id === 'neuron')!;
    const head = headOf({ page: 'lesson', language: 'zh', lesson: 'neuron' });
    expect(head.title).toBe(`${lesson.title.zh} · 梯度实验室`);
    expect(head.description).toBe(lesson.summary.zh);
    expect(head.language).toBe('zh-Hans');
    expect(head.images).toEqual(['social/neuron-zh.png', 'social/site-zh.png']);
    expect(head.alternates).toEqual([
      { language: 'en', path: '/en/lessons/neuron/' },
      { language: 'zh-Hans', path: '/zh/lessons/neuron/' },
    ]);
  });

  it('offers the choice of language as the default of the home pages', () => {
    const home = headOf({ page: 'home', language: 'en' });
    expect(home.alternates).toContainEqual({ language: 'x-default', path: '/' });
    expect(headOf({ page: 'choose-language' })).toEqual(home);
  });

  it('gives a page that is not there no place among the languages', () => {
    const unknown = headOf({ page: 'lesson', language: 'en', lesson: 'no-such-lesson' });
    expect(unknown.title).toBe('There is no such page · Gradient Lab');
    expect(unknown.alternates).toEqual([]);
    expect(headOf({ page: 'not-found', language: 'en' })).toEqual(unknown);
  });

  it('has a title and a description of its own for every lesson and language', () => {
    const heads = lessons.flatMap(({ id }) =>
      (['en', 'zh'] as const).map((language) => headOf({ page: 'lesson', language, lesson: id })),
    );
    expect(new Set(heads.map(({ title }) => title)).size).toBe(2 * lessons.length);
  });
});
