/** A cell or an exercise as the build hands it to a lesson: code, and its highlighting as HTML. */
import type { CellSource } from '@/engine/session-types';

export interface CellSourceFile extends CellSource {
  readonly html: string;
}

export interface ExerciseSourceFile extends CellSourceFile {
  readonly check: string;
  readonly solution: string;
  readonly solutionHtml: string;
}
