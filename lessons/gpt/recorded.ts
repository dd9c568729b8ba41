/** The run that ships with the lesson: what its cell reported, wrote and weighed at steps along the way. */
export interface Points {
  readonly steps: readonly number[];
  readonly values: readonly number[];
}

export interface Moment {
  /** Training steps done. */
  readonly step: number;
  /** Loss on the held-out text. */
  readonly held: number;
  /** What the cell wrote then, its beginning included. */
  readonly sample: string;
}

export interface RecordedRun {
  readonly cell: string;
  /** Of what the cell's code does: its types and comments do not count. */
  readonly sha256: string;
  readonly steps: number;
  /** Of one processor. */
  readonly minutes: number;
  readonly parameters: number;
  /** All characters in the order of their numbers. */
  readonly signs: string;
  /** Means of 20 steps each. */
  readonly loss: Points;
  readonly held: Points;
  readonly moments: readonly Moment[];
}

export async function loadRun(): Promise<RecordedRun> {
  return (await import('./shipped/run.json')).default;
}
