/** A course: some of the lessons, in the order in which they build on each other. */
import type { Lesson } from '@/catalogue';

export interface Course {
  readonly lessons: readonly Lesson[];
  /** Minutes that a first reading of all of them takes. */
  readonly minutes: number;
}

/**
 * Lessons so that each comes after all that it builds on, and else in the order given.
 * @throws where lessons build on each other in a circle
 */
export function inOrder(lessons: readonly Lesson[]): readonly Lesson[] {
  const rest = [...lessons];
  const placed: Lesson[] = [];
  const waits = ({ requires }: Lesson) => requires.some((id) => rest.some((it) => it.id === id));
  while (rest.length > 0) {
    const next = rest.findIndex((lesson) => !waits(lesson));
    if (next < 0) throw new Error(`In a circle: ${rest.map(({ id }) => id).join(', ')}`);
    placed.push(...rest.splice(next, 1));
  }
  return placed;
}

/** @param all in the order in which a course takes them */
export function courseOf(all: readonly Lesson[], chosen: ReadonlySet<string>): Course {
  const lessons = all.filter(({ id }) => chosen.has(id));
  return { lessons, minutes: lessons.reduce((sum, { minutes }) => sum + minutes, 0) };
}

/** What a lesson of the course builds on and the course does not have. */
export function missingOf({ requires }: Lesson, chosen: ReadonlySet<string>): readonly string[] {
  return requires.filter((id) => !chosen.has(id));
}
