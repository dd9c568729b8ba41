/** How far the reader has come: places visited, predictions made, cells run and exercises passed. */
import * as v from 'valibot';
import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import { readStored, writeStored } from './storage';

const storageKey = 'progress';

const placeSchema = v.object({ lesson: v.string(), heading: v.nullable(v.string()) });

const lessonProgressSchema = v.object({
  /** The section read last; null while only the beginning was seen. */
  heading: v.nullable(v.string()),
  /** The lesson's last line was on the screen once. */
  finished: v.boolean(),
  /** Index of the option chosen for each question, by the question's id. */
  predictions: v.record(v.string(), v.number()),
  cells: v.array(v.string()),
  exercises: v.array(v.string()),
});

/** One lesson that cannot be read must not cost the others, so each is judged on its own. */
const lessonsSchema = v.pipe(
  v.record(v.string(), v.unknown()),
  v.transform((lessons): Readonly<Record<string, LessonProgress>> => {
    const readable: Record<string, LessonProgress> = {};
    for (const [id, value] of Object.entries(lessons)) {
      const result = v.safeParse(lessonProgressSchema, value);
      if (result.success) readable[id] = result.output;
    }
    return readable;
  }),
);

/** What is stored, and what an exported file holds. `version` rises when the shape changes. */
export const progressSchema = v.object({
  version: v.literal(1),
  last: v.fallback(v.nullable(placeSchema), null),
  lessons: lessonsSchema,
});

export interface LessonProgress {
  readonly heading: string | null;
  readonly finished: boolean;
  readonly predictions: Readonly<Record<string, number>>;
  readonly cells: readonly string[];
  readonly exercises: readonly string[];
}

export interface Progress {
  readonly version: 1;
  readonly last: { readonly lesson: string; readonly heading: string | null } | null;
  readonly lessons: Readonly<Record<string, LessonProgress>>;
}

const emptyProgress: Progress = { version: 1, last: null, lessons: {} };
const emptyLesson: LessonProgress = {
  heading: null,
  finished: false,
  predictions: {},
  cells: [],
  exercises: [],
};

function readProgress(): Progress | undefined {
  return readStored(storageKey, progressSchema);
}

/** Born empty, since a prerendered page is hydrated with the initial state; filled right after. */
export const progressStore = createStore<Progress>()(() => emptyProgress);
progressStore.setState(readProgress() ?? emptyProgress, true);

/** Starts from what is stored, as another tab may have written since. */
function change(update: (before: Progress) => Progress): void {
  const before = readProgress() ?? progressStore.getState();
  const after = update(before);
  if (after !== before) writeStored(storageKey, after);
  progressStore.setState(after, true);
}

function changeLesson(id: string, update: (before: LessonProgress) => LessonProgress): void {
  change((progress) => {
    const before = progress.lessons[id];
    const after = update(before ?? emptyLesson);
    if (after === before) return progress;
    return { ...progress, lessons: { ...progress.lessons, [id]: after } };
  });
}

function include(list: readonly string[], item: string): readonly string[] {
  return list.includes(item) ? list : [...list, item];
}

/** Notes where the reader is; `heading` is null above the first section, and forgets none read before. */
export function recordVisit(lesson: string, heading: string | null): void {
  change((progress) => {
    const before = progress.lessons[lesson] ?? emptyLesson;
    const after = { ...before, heading: heading ?? before.heading };
    return {
      ...progress,
      last: { lesson, heading: after.heading },
      lessons: { ...progress.lessons, [lesson]: after },
    };
  });
}

/** Notes that the lesson was read to its end. */
export function recordFinish(lesson: string): void {
  changeLesson(lesson, (before) => (before.finished ? before : { ...before, finished: true }));
}

export function recordPrediction(lesson: string, question: string, option: number): void {
  changeLesson(lesson, (before) => ({
    ...before,
    predictions: { ...before.predictions, [question]: option },
  }));
}

export function recordCellRun(lesson: string, cell: string): void {
  changeLesson(lesson, (before) => {
    const cells = include(before.cells, cell);
    return cells === before.cells ? before : { ...before, cells };
  });
}

/** Notes that the exercise's check passed. */
export function recordExercise(lesson: string, exercise: string): void {
  changeLesson(lesson, (before) => {
    const exercises = include(before.exercises, exercise);
    return exercises === before.exercises ? before : { ...before, exercises };
  });
}

function union(a: readonly string[], b: readonly string[]): readonly string[] {
  return [...new Set([...a, ...b])];
}

/**
 * Two records of one reader's progress as one, in which nothing that was done is undone. Where both have an answer
 * to a question, or a place, the first one's stays: nothing says which is the later.
 */
export function mergeProgress(here: Progress, there: Progress): Progress {
  const ids = union(Object.keys(here.lessons), Object.keys(there.lessons));
  const lessons = ids.map((id): [string, LessonProgress] => {
    const a = here.lessons[id] ?? emptyLesson;
    const b = there.lessons[id] ?? emptyLesson;
    return [
      id,
      {
        heading: a.heading ?? b.heading,
        finished: a.finished || b.finished,
        predictions: { ...b.predictions, ...a.predictions },
        cells: union(a.cells, b.cells),
        exercises: union(a.exercises, b.exercises),
      },
    ];
  });
  return { version: 1, last: here.last ?? there.last, lessons: Object.fromEntries(lessons) };
}

/** Adds what a record brought from elsewhere says to what is kept here. */
export function addProgress(there: Progress): void {
  change((here) => mergeProgress(here, there));
}

export interface LessonStanding {
  readonly state: 'none' | 'started' | 'done';
  readonly solved: number;
  readonly total: number;
}

/** Done means every exercise passed, or, where there are none, read to the end. */
export function standingOf(
  progress: Progress,
  lesson: { readonly id: string; readonly exercises: readonly string[] },
): LessonStanding {
  const own = progress.lessons[lesson.id];
  const total = lesson.exercises.length;
  if (own === undefined) return { state: 'none', solved: 0, total };
  const solved = lesson.exercises.filter((id) => own.exercises.includes(id)).length;
  const done = total > 0 ? solved === total : own.finished;
  return { state: done ? 'done' : 'started', solved, total };
}

/** The part of the progress that `select` picks; it must return the same object for the same state. */
export function useProgress<T>(select: (progress: Progress) => T): T {
  return useStore(progressStore, select);
}
