/** The components that a lesson's MDX may use without importing them. */
import { Formula } from '@/components/Formula';
import { Predict } from '@/components/Predict';
import { Term } from '@/components/Term';

export const lessonComponents = { Formula, Predict, Term };
