/** A course: some of the lessons, in the order in which they build on each other. */
import type { Lesson } from '@/catalogue';

export interface Course {
  readonly lessons: readonly Lesson[];
  /** Minutes that a first reading of all of them takes. */
  readonly minutes: number;
}

export function courseOf(all: readonly Lesson[], chosen: ReadonlySet<string>): Course {
  const lessons = all.filter(({ id }) => chosen.has(id));
  return { lessons, minutes: lessons.reduce((sum, { minutes }) => sum + minutes, 0) };
}

/** What a lesson of the course builds on and the course does not have. */
export function missingOf({ requires }: Lesson, chosen: ReadonlySet<string>): readonly string[] {
  return requires.filter((id) => !chosen.has(id));
}
