/** The components that a lesson's MDX may use without importing them. */
import type { LessonComponentName } from '@/catalogue/component-names';
import { CodeCell } from '@/components/cell/CodeCell';
import { Exercise } from '@/components/exercise/Exercise';
import { Hint } from '@/components/exercise/Hint';
import { Formula } from '@/components/terms/Formula';
import { Predict } from '@/components/lesson/Predict';
import { Term } from '@/components/terms/Term';

export const lessonComponents = {
  CodeCell,
  Exercise,
  Formula,
  Hint,
  Predict,
  Term,
} satisfies Readonly<Record<LessonComponentName, unknown>>;
