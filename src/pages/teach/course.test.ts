import { describe, expect, it } from 'vitest';
import { findLesson, lessons } from '@/catalogue';
import { courseOf, missingOf } from './course';

describe('a course', () => {
  it('of all lessons has each after those that it builds on', () => {
    const before = new Set<string>();
    for (const lesson of courseOf(lessons, new Set(lessons.map(({ id }) => id))).lessons) {
      expect(missingOf(lesson, before), lesson.id).toEqual([]);
      before.add(lesson.id);
    }
    expect(before.size).toBe(lessons.length);
  });

  it('keeps the order of the lessons, whichever was chosen first, and adds up their time', () => {
    const [loss, neuron] = [findLesson('loss')!, findLesson('neuron')!];
    const course = courseOf(lessons, new Set(['loss', 'neuron']));
    expect(course.lessons).toEqual([neuron, loss]);
    expect(course.minutes).toBe(neuron.minutes + loss.minutes);
  });

  it('says what a lesson builds on and the course lacks', () => {
    const loss = findLesson('loss')!;
    expect(loss.requires.length).toBeGreaterThan(0);
    expect(missingOf(loss, new Set(['loss']))).toEqual(loss.requires);
    expect(missingOf(loss, new Set(['loss', ...loss.requires]))).toEqual([]);
  });
});
