// What the benchmarks say: ratios, each held to its target where it has one, as a table and as JSON.

/** What a ratio is held to, and what it should become. Lower is better where the aim lies below. */
export interface Target {
  readonly least: number;
  readonly aim: number;
}

export interface Row {
  readonly what: string;
  readonly value: number;
  /** The two medians that were divided, with their unit. */
  readonly detail: string;
  readonly target?: Target;
}

/** Rows that could not be measured here. */
export interface Skipped {
  readonly section: string;
  readonly why: string;
}

/** `aim` includes the target; null where there is none. */
export type Verdict = 'aim' | 'met' | 'missed' | null;

export function judge({ value, target }: Row): Verdict {
  if (!target) return null;
  const reaches = (mark: number) => (target.aim < target.least ? value <= mark : value >= mark);
  if (reaches(target.aim)) return 'aim';
  return reaches(target.least) ? 'met' : 'missed';
}

const words = { aim: 'met, aim too', met: 'met', missed: 'MISSED' };

/** One line a row: what, ratio, target, aim, verdict, medians. */
export function formatTable(rows: readonly Row[]): string {
  const width = Math.max(...rows.map(({ what }) => what.length));
  return rows
    .map((row) => {
      const verdict = judge(row);
      const target = row.target ? `${String(row.target.least)} / ${String(row.target.aim)}` : '–';
      return [
        row.what.padEnd(width),
        row.value.toFixed(2).padStart(8),
        target.padStart(11),
        (verdict ? words[verdict] : '').padEnd(12),
        row.detail,
      ].join('  ');
    })
    .join('\n');
}

export function median(samples: readonly number[]): number {
  const sorted = [...samples].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)]!;
}

/** A row of two medians in milliseconds. */
export function divideTimes(what: string, slow: number, fast: number, target?: Target): Row {
  return {
    what,
    value: slow / fast,
    detail: `${slow.toFixed(1)} ÷ ${fast.toFixed(1)} ms`,
    target,
  };
}
