/** What an attack is, and the code that makes attempts one after another or all at once in any worker. */

/** One way out, tried by code from elsewhere. */
export interface Attempt {
  readonly name: string;
  /**
   * JavaScript: the body of an async function of `url`, an address that a listening server hears, and
   * `poke`, which has the engine talk with the page once. What it returns is what it got hold of.
   */
  readonly code: string;
  /** Why the same code gets nowhere in a worker without walls either; absent where it does. */
  readonly walled?: string;
  /** It speaks in packets, which bear no address. */
  readonly packets?: true;
}

/** How one attempt ended, as the code saw it. */
export interface Outcome {
  readonly name: string;
  /** What it got hold of, in words; null for nothing. */
  readonly got: string | null;
  readonly error: string | null;
}

/** Milliseconds after which an attempt that neither fails nor ends is left behind. */
const patience = 3_000;

/**
 * JavaScript: makes the attempts, and evaluates to a promise of their outcomes. `poke` is in its scope.
 * @param urlOf the address of each, by its place
 */
export function attemptAll(
  attempts: readonly Attempt[],
  urlOf: (index: number) => string,
  order: 'together' | 'in turn',
): string {
  const made = attempts.map(
    ({ name, code }, i) =>
      `{ name: ${JSON.stringify(name)}, url: ${JSON.stringify(urlOf(i))}, run: async (url) => {\n${code}\n} }`,
  );
  return `(async () => {
const late = setTimeout;
const text = JSON.stringify;
const one = async ({ name, url, run }) => {
  try {
    const left = new Promise((resolve) => late(resolve, ${patience}));
    const got = await Promise.race([run(url), left]);
    return { name, got: got === undefined || got === null || got === false ? null : String(got), error: null };
  } catch (error) {
    return { name, got: null, error: String(error).slice(0, 200) };
  }
};
const all = [${made.join(',\n')}];
const outcomes = [];
if (${order === 'together'}) outcomes.push(...(await Promise.all(all.map(one))));
else for (const attempt of all) outcomes.push(await one(attempt));
return outcomes;
})()`;
}
