/** A client of the WebDriver protocol with the few commands that the tests in WebKit give. */
import { miniBrowser } from '../../scripts/browsers/find-browsers.mjs';

/** Runs in the page; sent there as text, so it uses nothing but its arguments. */
type PageFunction<Args extends unknown[], Result> = (...args: Args) => Result;

export class WebDriver {
  private constructor(private readonly session: string) {}

  /**
   * Opens a window of the browser.
   * @param driver the address of a WebKitWebDriver that listens
   */
  static async open(driver: string): Promise<WebDriver> {
    const browser = { binary: miniBrowser, args: ['--automation'] };
    const created = await send('POST', `${driver}/session`, {
      capabilities: {
        alwaysMatch: { browserName: 'MiniBrowser', 'webkitgtk:browserOptions': browser },
      },
    });
    const { sessionId } = created as { sessionId: string };
    const client = new WebDriver(`${driver}/session/${sessionId}`);
    await client.#post('/window/rect', { x: 0, y: 0, width: 1440, height: 1000 });
    return client;
  }

  async goto(url: string): Promise<void> {
    await this.#post('/url', { url });
  }

  async reload(): Promise<void> {
    await this.#post('/refresh', {});
  }

  /** Calls a function in the page with arguments that JSON can carry, and returns what it returns. */
  async evaluate<Args extends unknown[], Result>(
    run: PageFunction<Args, Result>,
    ...args: Args
  ): Promise<Result> {
    const script = `return (${run.toString()}).apply(null, arguments);`;
    return (await this.#post('/execute/sync', { script, args })) as Result;
  }

  /** Clicks what a selector finds and what has just these words. */
  async click(selector: string, words: string): Promise<void> {
    const found = (await this.#post('/execute/sync', {
      script: `return [...document.querySelectorAll(arguments[0])]
        .find(({ textContent }) => textContent === arguments[1]);`,
      args: [selector, words],
    })) as Record<string, string> | null;
    const [element] = Object.values(found ?? {});
    if (element === undefined) throw new Error(`There is no '${words}' among ${selector}.`);
    await this.#post(`/element/${element}/click`, {});
  }

  /** Presses a key with others held down. */
  async press(key: string, ...held: string[]): Promise<void> {
    const down = [...held, key].map((value) => ({ type: 'keyDown', value }));
    const up = [key, ...held.toReversed()].map((value) => ({ type: 'keyUp', value }));
    await this.#post('/actions', {
      actions: [{ type: 'key', id: 'keyboard', actions: [...down, ...up] }],
    });
  }

  /** A picture of the window, as a PNG. */
  async screenshot(): Promise<Buffer> {
    return Buffer.from(String(await send('GET', `${this.session}/screenshot`)), 'base64');
  }

  async close(): Promise<void> {
    await send('DELETE', this.session);
  }

  #post(command: string, body: object): Promise<unknown> {
    return send('POST', this.session + command, body);
  }
}

async function send(method: string, url: string, body?: object): Promise<unknown> {
  const response = await fetch(url, {
    method,
    headers: { 'Content-Type': 'application/json' },
    body: body && JSON.stringify(body),
  });
  const { value } = (await response.json()) as { value: unknown };
  if (!response.ok) {
    const { error, message } = value as { error: string; message: string };
    throw new Error(`${error}: ${message}`);
  }
  return value;
}
