import { describe, expect, it } from 'vitest';
import { findLesson, lessonTexts } from '@/catalogue';
import { summaryOf } from '@/catalogue/summaries';
import { headOfHome, headOfLesson, headOfNone } from './head';

describe('the head', () => {
  it('of a lesson has its own title, summary and picture, in its language', async () => {
    const lesson = findLesson('neuron')!;
    const { summary } = await lessonTexts.load('neuron', 'zh');
    const head = headOfLesson(lesson, 'zh');
    expect(head.title).toBe(`${lesson.title.zh} · 梯度实验室`);
    expect(head.description).toBe(summary);
    expect(summary).toBe(summaryOf('neuron').zh);
    expect(head.language).toBe('zh-Hans');
    expect(head.images).toEqual(['social/neuron-zh.png', 'social/site-zh.png']);
    expect(head.alternates).toEqual([
      { language: 'en', path: '/en/lessons/neuron/' },
      { language: 'zh-Hans', path: '/zh/lessons/neuron/' },
    ]);
  });

  it('of the home pages offers the choice of language as the default', () => {
    expect(headOfHome('en').alternates).toContainEqual({ language: 'x-default', path: '/' });
  });

  it('of a page that is not there gives it no place among the languages', () => {
    const none = headOfNone('en');
    expect(none.title).toBe('There is no such page · Gradient Lab');
    expect(none.alternates).toEqual([]);
  });
});
