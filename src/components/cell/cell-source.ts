/** A cell or an exercise as the build hands it to a lesson: code, and its highlighting as HTML. */
import type { CellSource } from '@/engine/wire/session-types';

export interface CellSourceFile extends CellSource {
  /** What it is called where it stands: the name of its file or folder. */
  readonly name: string;
  readonly html: string;
}

/** What judges and solves an exercise. */
export interface Answer {
  readonly check: string;
  readonly solution: string;
  readonly solutionHtml: string;
}

export interface ExerciseSourceFile extends CellSourceFile {
  /** Rejects when it cannot be fetched. */
  readonly loadAnswer: () => Promise<Answer>;
}
