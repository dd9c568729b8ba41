/** The newest lines of a console, bounded in number and in size, with a count of those before. */
import type { LogEntry } from './parts';

export class LogBuffer {
  #entries: LogEntry[] = [];
  #weight = 0;
  #earlier = 0;

  /**
   * @param mostLines entries kept
   * @param mostWeight characters kept, where each cell of a table counts as some
   */
  constructor(
    private readonly mostLines: number,
    private readonly mostWeight: number,
  ) {}

  get entries(): readonly LogEntry[] {
    return this.#entries;
  }

  /** How many entries came before those kept. */
  get earlier(): number {
    return this.#earlier;
  }

  add(entry: LogEntry): void {
    this.#entries.push(entry);
    this.#weight += weightOf(entry);
    while (
      this.#entries.length > this.mostLines ||
      (this.#weight > this.mostWeight && this.#entries.length > 1)
    ) {
      this.#weight -= weightOf(this.#entries.shift()!);
      this.#earlier++;
    }
  }

  /** Counts entries that came after those kept and are not to be had: what is kept goes, too. */
  skip(count: number): void {
    if (count === 0) return;
    this.#earlier += this.#entries.length + count;
    this.#forget();
  }

  /** Counts one that could not be had. */
  lose(): void {
    this.#earlier++;
  }

  /** Begins anew, as an empty console does. */
  clear(): void {
    this.#earlier = 0;
    this.#forget();
  }

  #forget(): void {
    this.#entries = [];
    this.#weight = 0;
  }
}

/** How much of a page an entry takes, in characters. */
export function weightOf({ text, rows = [] }: LogEntry): number {
  return text.length + rows.reduce((sum, row) => sum + 50 * row.length, 0);
}
