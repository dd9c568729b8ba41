/** Makes attempts as code from elsewhere, and once more in a plain worker, which shows that they can be heard. */
import type { Page } from '@playwright/test';
import type { ForeignCode } from '../fixtures/foreign-code';
import { attemptAll, type Attempt, type Outcome } from './attempt';
import { listen, type ListeningServer } from './listening-server';

/** Has the engine post a batch and take the page's answer. */
const cellHead = `import { report, step } from 'gradient-lab';
const poke = async () => { report({ poked: Math.random() }); for (let i = 0; i < 3; i++) await step(); };
`;

/** A worker that talks on a port as workers do that guard nothing. */
const plainHead = `const { port1, port2 } = new MessageChannel();
port1.onmessage = (event) => { void event.data; };
const poke = async () => {
  port2.postMessage('to the worker');
  port1.postMessage('from the worker');
  await new Promise((resolve) => setTimeout(resolve, 50));
};
`;

export type Order = 'together' | 'in turn';

/** The attempts and the server that hears them. */
export class Attempts {
  private constructor(
    private readonly attempts: readonly Attempt[],
    private readonly order: Order,
    readonly server: ListeningServer,
  ) {}

  static async of(attempts: readonly Attempt[], order: Order): Promise<Attempts> {
    const server = await listen(() => plain);
    const made = new Attempts(attempts, order, server);
    const plain = `${plainHead}${made.#script('plain')}.then((outcomes) => postMessage(outcomes));`;
    return made;
  }

  /** What each got hold of, made as code from elsewhere. */
  async isolated(code: ForeignCode): Promise<readonly Outcome[]> {
    const seen = await code.runToLine(
      `// @ts-nocheck\n${cellHead}console.log(JSON.stringify(await ${this.#script('isolated')}));`,
    );
    if (seen.error) throw new Error(JSON.stringify(seen.error));
    return JSON.parse(seen.logs.at(-1) ?? '[]') as Outcome[];
  }

  /** The same in a plain worker of the listening server's own page. */
  async plain(page: Page): Promise<readonly Outcome[]> {
    await page.goto(`${this.server.origin}/`);
    return page.evaluate(
      () =>
        new Promise<Outcome[]>((resolve, reject) => {
          new BroadcastChannel('attack').onmessage = () =>
            new BroadcastChannel('attack').postMessage('an answer');
          const worker = new Worker('/plain-worker.js');
          worker.onmessage = ({ data }: MessageEvent<unknown>) => {
            if (Array.isArray(data)) resolve(data as Outcome[]);
          };
          worker.onerror = (event) => reject(new Error(event.message));
        }),
    );
  }

  /** Places of the attempts that the server heard. */
  heard(place: 'isolated' | 'plain'): string[] {
    const { heard } = this.server;
    return this.attempts
      .filter(({ packets }, i) =>
        heard.some((it) => (packets ? it === 'packet' : it.startsWith(`/${place}/${i}/`))),
      )
      .map(({ name }) => name);
  }

  #script(place: 'isolated' | 'plain'): string {
    return attemptAll(this.attempts, (i) => `${this.server.origin}/${place}/${i}/x.js`, this.order);
  }
}
