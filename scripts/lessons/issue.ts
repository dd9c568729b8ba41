/** Something wrong with a lesson, said with its place. */
export interface Issue {
  /** Relative to the repository. */
  readonly file: string;
  /** From 1. */
  readonly line: number;
  readonly message: string;
}

export function formatIssues(issues: readonly Issue[]): string {
  return issues.map(({ file, line, message }) => `${file}:${line}: ${message}`).join('\n');
}

/** The line of a character, from 1. */
export function lineOf(text: string, index: number): number {
  return text.slice(0, index).split('\n').length;
}
