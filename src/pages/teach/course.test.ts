import { describe, expect, it } from 'vitest';
import { findLesson, lessons } from '@/catalogue';
import { courseOf, inOrder, missingOf } from './course';

describe('a course', () => {
  it('takes each lesson after those that it builds on', () => {
    const before = new Set<string>();
    for (const lesson of inOrder(lessons)) {
      expect(missingOf(lesson, before), lesson.id).toEqual([]);
      before.add(lesson.id);
    }
    expect(before.size).toBe(lessons.length);
  });

  it('goes on after a detour where it was', () => {
    const [neuron] = lessons;
    const lesson = (id: string, ...requires: string[]) => ({ ...neuron!, id, requires });
    const order = inOrder([lesson('a', 'c'), lesson('b'), lesson('c'), lesson('d')]);
    expect(order.map(({ id }) => id).join('')).toBe('bcad');
    expect(() => inOrder([lesson('a', 'b'), lesson('b', 'a')])).toThrow('circle');
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
