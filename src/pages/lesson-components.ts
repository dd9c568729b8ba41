/** The components that a lesson's MDX may use without importing them. */
import { CodeCell } from '@/components/cell/CodeCell';
import { Exercise } from '@/components/exercise/Exercise';
import { Hint } from '@/components/exercise/Hint';
import { Formula } from '@/components/Formula';
import { Predict } from '@/components/Predict';
import { Term } from '@/components/Term';

export const lessonComponents = { CodeCell, Exercise, Formula, Hint, Predict, Term };
