/** What a teacher plans with: how long a lesson takes, and how much of it is exercises. */
import type { Lesson } from '@/catalogue';
import type { useTeachWords } from '@/i18n/teach-words';

type Words = Pick<ReturnType<typeof useTeachWords>['course'], 'minutes' | 'exercises'>;

export function lessonFacts({ minutes, exercises }: Lesson, words: Words): readonly string[] {
  const { length } = exercises;
  return [words.minutes(minutes), ...(length > 0 ? [words.exercises(length)] : [])];
}
