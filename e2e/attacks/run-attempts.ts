/** Makes attempts as code from elsewhere, and once more without walls, which shows that they can be heard. */
import { expect, type Browser, type Page } from '@playwright/test';
import { attemptAll, type Aimed, type Attempt, type Outcome } from './attempt';
import { listen, type ListeningServer } from './listening-server';
import { neighbour } from './reach';
import type { Target, Wall } from './target';

/** Has the engine post a batch and take the page's answer. */
const cellHead = `import { report, step } from 'gradient-lab';
const poke = async () => { report({ poked: Math.random() }); for (let i = 0; i < 3; i++) await step(); };
const tell = (outcome) => { console.log(JSON.stringify(outcome)); return poke(); };
`;

/** A worker that talks on a port as workers do that guard nothing. */
const plainHead = `const { port1, port2 } = new MessageChannel();
port1.onmessage = (event) => { void event.data; void event.target; };
const post = port2.postMessage;
const poke = async () => {
  postMessage('an answer, please');
  port2.postMessage('to the worker');
  port1.postMessage('from the worker');
  post.call(port2, 1);
  post.apply(port2, [2]);
  post.bind(port2)(3);
  Reflect.apply(post, port2, [4]);
  Promise.resolve(port2).then((port) => port.postMessage(5));
  await new Promise((resolve) => setTimeout(resolve, 50));
};
`;

const toldToNobody = 'const tell = () => undefined;\n';

declare global {
  interface Window {
    /** Outcomes of the attempts that have ended, with their places. */
    ended: [number, Outcome][];
  }
}

/** Runs in the page. @param places of the attempts that are made */
function startWorkers(places: readonly number[]): void {
  for (const i of places) {
    const worker = new Worker(`/worker/${i}`);
    worker.onmessage = ({ data }: MessageEvent<unknown>) => {
      if (Array.isArray(data)) window.ended.push([i, data[0] as Outcome]);
      else worker.postMessage('an answer');
    };
  }
}

type Place = Wall | 'plain';

/** The attempts and the server that hears them. */
export class Attempts {
  private constructor(
    private readonly all: readonly Attempt[],
    readonly server: ListeningServer,
  ) {}

  static async of(all: readonly Attempt[]): Promise<Attempts> {
    const server = await listen((path) => made.#serve(path));
    const made: Attempts = new Attempts(all, server);
    return made;
  }

  /**
   * What each got hold of, made as code from elsewhere. One may freeze its own worker: it is stopped as a
   * reader would stop it, and the rest go on in a new one; Firefox freezes on workers that may not start.
   */
  async isolated({ code, wall }: Target): Promise<readonly Outcome[]> {
    const outcomes: Outcome[] = [];
    for (let next = this.all[0]; next !== undefined; next = this.all[outcomes.length]) {
      const left = this.#aimed(wall).slice(outcomes.length);
      const script = attemptAll(left, this.server.bare);
      const seen = await code.runToLines(
        `// @ts-nocheck\n${cellHead}await ${script};`,
        left.length,
      );
      if (seen.error) throw new Error(JSON.stringify(seen.error));
      const told = seen.logs.map((text) => JSON.parse(text) as Outcome);
      // Whoever comes after another may have been frozen by that one, and is made once more.
      const frozen = { name: next.name, got: null, error: 'froze its own worker' };
      outcomes.push(...(told.length > 0 ? told : [frozen]));
    }
    return outcomes;
  }

  /** The same where there are no walls: in workers of the listening server's own page, or on a page of it. */
  async plain(browser: Browser): Promise<readonly Outcome[]> {
    const context = await browser.newContext({ serviceWorkers: 'allow' });
    const page = await context.newPage();
    await page.goto(`${this.server.origin}/pages`);
    const outcomes = [...(await this.#inPlainWorkers(page))];
    for (const [i, attempt] of this.all.entries()) {
      if (attempt.where === 'page') outcomes.push(await this.#onPlainPage(page, i, attempt));
    }
    await context.close();
    return outcomes;
  }

  /** Names of the attempts that the server heard. */
  heard(place: Place): string[] {
    return this.all.filter((_, i) => this.#isHeard(place, i)).map(({ name }) => name);
  }

  #isHeard(place: Place, i: number): boolean {
    const { heard } = this.server;
    const isBare = this.all[i]?.bare ?? false;
    return heard.some((it) => (isBare ? it === 'bare' : it.startsWith(`/${place}/${i}/`)));
  }

  #aimed(place: Place): Aimed[] {
    return this.all.map((attempt, i) => ({
      attempt,
      url: `${this.server.origin}/${place}/${i}/x.js`,
    }));
  }

  /** Each has a worker of its own, which is begun again where it was frozen before anything was heard. */
  async #inPlainWorkers(page: Page): Promise<readonly Outcome[]> {
    await page.evaluate(() => {
      window.ended = [];
      new BroadcastChannel('attack').onmessage = () =>
        new BroadcastChannel('attack').postMessage('an answer');
      new Worker('/neighbour.js');
    });
    const outcomes = new Map<number, Outcome>();
    const isOver = (i: number) => outcomes.has(i) || this.#isHeard('plain', i);
    const isInWorker = ({ where, walled }: Attempt) => where === undefined && walled === undefined;
    const places = [...this.all.keys()].filter((i) => isInWorker(this.all[i]!));
    await expect(async () => {
      await page.evaluate(
        startWorkers,
        places.filter((i) => !isOver(i)),
      );
      await expect
        .poll(
          async () => {
            for (const [i, outcome] of await page.evaluate(() => window.ended))
              outcomes.set(i, outcome);
            return places.filter((i) => !isOver(i)).map((i) => this.all[i]?.name);
          },
          { timeout: 10_000 },
        )
        .toEqual([]);
    }).toPass();
    return [...outcomes.values()];
  }

  /** On a page that another has opened, after a click, as pages may do most then. */
  async #onPlainPage(opener: Page, i: number, { name }: Attempt): Promise<Outcome> {
    const [page] = await Promise.all([
      opener.waitForEvent('popup'),
      opener.locator(`a[href="/page/${i}"]`).click(),
    ]);
    await page.getByRole('button').click({ noWaitAfter: true });
    const nothing: Outcome = { name, got: null, error: null };
    let outcome = nothing;
    await expect
      .poll(async () => {
        if (this.#isHeard('plain', i)) return true;
        // A page that is led away has no outcome.
        const read = page.evaluate(() => (window as { made?: Outcome }).made ?? null);
        outcome = (await read.catch(() => null)) ?? nothing;
        return outcome.got !== null || outcome.error !== null;
      }, name)
      .toBe(true);
    return outcome;
  }

  #serve(path: string): { readonly type: string; readonly text: string } | null {
    const { bare } = this.server;
    const plain = this.#aimed('plain');
    if (path === '/neighbour.js') return { type: 'text/javascript', text: neighbour };
    const worked = plain[Number(/^\/worker\/(\d+)$/.exec(path)?.[1])];
    if (worked) {
      const script = attemptAll([worked], bare);
      const text = `${plainHead}${toldToNobody}${script}.then((outcomes) => postMessage(outcomes));`;
      return { type: 'text/javascript', text };
    }
    const html = (body: string) => ({
      type: 'text/html; charset=utf-8',
      text: `<!doctype html><title>plain</title>${body}`,
    });
    if (path === '/pages') {
      const links = plain.map(
        (_, i) => `<a href="/page/${i}" target="_blank" rel="opener">${i}</a>`,
      );
      return html(links.join('\n'));
    }
    const one = plain[Number(/^\/page\/(\d+)$/.exec(path)?.[1])];
    if (!one) return null;
    return html(`<button>Go</button><script>
document.querySelector('button').onclick = async () => {
  ${toldToNobody}[window.made] = await ${attemptAll([one], bare)};
};
</script>`);
  }
}
