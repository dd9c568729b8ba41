/** What an attack is, and the code that makes attempts one after another in any worker, or on any page. */

/** One way out, tried by code from elsewhere. */
export interface Attempt {
  readonly name: string;
  /**
   * JavaScript: the body of an async function of `url`, an address that a listening server hears, `bare`, a
   * host and port where it hears the least connection, and `poke`, which has the engine talk with the page
   * once. What it returns is what it got hold of.
   */
  readonly code: string;
  /** Without walls the same code gets somewhere on a page; else in a worker. */
  readonly where?: 'page';
  /** Why it gets nowhere without walls either; absent where it does. */
  readonly walled?: string;
  /** It speaks to `bare`, where nothing bears an address. */
  readonly bare?: true;
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

/** An attempt with what it is to reach. */
export interface Aimed {
  readonly attempt: Attempt;
  readonly url: string;
}

/**
 * JavaScript: makes the attempts in turn, and evaluates to a promise of their outcomes. In its scope are `poke`, and
 * `tell`, which is given each outcome and may take its time.
 * @param bare host and port of a server that hears connections
 */
export function attemptAll(all: readonly Aimed[], bare: string): string {
  const made = all.map(
    ({ attempt: { name, code }, url }) =>
      `{ name: ${JSON.stringify(name)}, url: ${JSON.stringify(url)}, run: async (url) => {\n${code}\n} }`,
  );
  return `(async () => {
const late = setTimeout;
const bare = ${JSON.stringify(bare)};
const attempt = async ({ name, url, run }) => {
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
for (const way of all) {
  const outcome = await attempt(way);
  await tell(outcome);
  outcomes.push(outcome);
}
return outcomes;
})()`;
}
