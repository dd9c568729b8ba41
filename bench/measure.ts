// Timing that survives a busy machine: A and B take turns, each is judged by its median, and what counts
// is the processor time of this process, in which other programs have no part.

export interface Timing {
  /** Median processor time, in milliseconds. */
  readonly median: number;
  readonly fastest: number;
  readonly rounds: number;
}

/** Untimed rounds, in which the engine compiles what is hot. */
const WARM_UP = 3;

type Tasks<Name extends string> = Readonly<Record<Name, () => Promise<void> | void>>;

/**
 * Runs every task once per round, in turn, after the warm-up. What `leads` names is run untimed before
 * each sample: where a task is short, it would pay for the garbage and the caches that the other left.
 */
export async function measureInTurn<Name extends string>(
  tasks: Tasks<Name>,
  rounds: number,
  leads?: Tasks<Name>,
): Promise<Record<Name, Timing>> {
  const names = Object.keys(tasks) as Name[];
  const samples = new Map<Name, number[]>(names.map((name) => [name, []]));
  for (let round = -WARM_UP; round < rounds; round++) {
    for (const name of names) {
      await leads?.[name]();
      const time = await processorTime(tasks[name]);
      if (round >= 0) samples.get(name)!.push(time);
    }
  }
  return Object.fromEntries(names.map((name) => [name, summarise(samples.get(name)!)])) as Record<
    Name,
    Timing
  >;
}

/** Milliseconds of processor time that a task took this process. */
export async function processorTime(task: () => Promise<void> | void): Promise<number> {
  const start = process.cpuUsage();
  await task();
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000;
}

function summarise(times: number[]): Timing {
  const sorted = [...times].sort((a, b) => a - b);
  return {
    median: sorted[Math.floor(sorted.length / 2)]!,
    fastest: sorted[0]!,
    rounds: sorted.length,
  };
}
