/** The course that a teacher has put together, kept in the browser. */
import * as v from 'valibot';
import { createStore } from 'zustand/vanilla';
import { lessons } from '@/catalogue';
import { readStored, writeStored } from '@/storage/storage';

const storageKey = 'course';

const chosenCourse = v.object({
  /** Ids of lessons. */
  chosen: v.array(v.string()),
  /** Of the handout; null until the teacher writes one. */
  name: v.nullable(v.string()),
});

type ChosenCourse = v.InferOutput<typeof chosenCourse>;

export const allLessons: readonly string[] = lessons.map(({ id }) => id);

/** Born with every lesson, as the page was built; filled right after with what is kept. */
export const courseStore = createStore<ChosenCourse>()(() => ({
  chosen: [...allLessons],
  name: null,
}));
courseStore.setState(readStored(storageKey, chosenCourse) ?? {});

export function changeCourse(change: Partial<ChosenCourse>): void {
  courseStore.setState(change);
  writeStored(storageKey, courseStore.getState());
}

export function chooseLesson(id: string, chosen: boolean): void {
  const others = courseStore.getState().chosen.filter((other) => other !== id);
  changeCourse({ chosen: chosen ? [...others, id] : others });
}
