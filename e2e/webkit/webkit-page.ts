/** A page of the site in WebKit, and its cells, as far as the tests there go. */
import { expect } from '@playwright/test';
import type { WebDriver } from './webdriver';

export class WebKitPage {
  constructor(
    readonly browser: WebDriver,
    private readonly site: string,
  ) {}

  /** @param address relative to the site's base */
  async open(address: string): Promise<void> {
    await this.browser.goto(this.site + address);
    await this.comeToLife();
  }

  async reload(): Promise<void> {
    await this.browser.reload();
    await this.comeToLife();
  }

  /** Waits until the page answers, with every figure of it, wherever it is scrolled to. */
  async comeToLife(): Promise<void> {
    const count = (selector: string) =>
      this.browser.evaluate((text) => document.querySelectorAll(text).length, selector);
    await expect.poll(() => count('#root[data-part="live"]')).toBe(1);
    await expect.poll(() => count('article.prose:not([data-live])')).toBe(0);
    await this.browser.evaluate(() => window.dispatchEvent(new Event('beforeprint')));
    await expect.poll(() => count('[data-part="waiting"], [data-figure]:not([data-live])')).toBe(0);
  }

  /** What went wrong since the page was loaded. */
  errors(): Promise<readonly string[]> {
    return this.browser.evaluate(
      () => (window as { errorsKept?: readonly string[] }).errorsKept ?? ['nothing was watched'],
    );
  }

  cell(id: string): WebKitCell {
    return new WebKitCell(this.browser, `[data-cell="${id}"]`);
  }
}

export class WebKitCell {
  constructor(
    private readonly browser: WebDriver,
    private readonly selector: string,
  ) {}

  /** Brings the cell near, and waits until its editor has taken the place of the static code. */
  async open(): Promise<void> {
    const { browser, selector } = this;
    await browser.evaluate((cell) => document.querySelector(cell)?.scrollIntoView(), selector);
    await expect.poll(() => this.#exists('[data-ready="true"]'), { timeout: 60_000 }).toBe(true);
  }

  /** Replaces all the code, as by selecting it and pasting. */
  async write(code: string): Promise<void> {
    await this.open();
    await this.browser.evaluate((cell) => {
      document.querySelector<HTMLElement>(`${cell} [role="textbox"]`)?.focus();
    }, this.selector);
    const control = '\uE009';
    await this.browser.press('a', control);
    await this.browser.evaluate((text) => {
      const clipboardData = new DataTransfer();
      clipboardData.setData('text/plain', text);
      document.activeElement?.dispatchEvent(
        new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }),
      );
    }, code);
    const lastLine = code.slice(code.lastIndexOf('\n') + 1);
    await expect.poll(() => this.code()).toContain(lastLine);
  }

  /** The lines of code that are seen in the editor. */
  code(): Promise<string> {
    return this.text('.view-lines');
  }

  /** Presses a button by its words. */
  async press(name: string): Promise<void> {
    await this.browser.click(`${this.selector} button`, name);
  }

  async choose(backend: 'auto' | 'webgpu' | 'wasm' | 'cpu'): Promise<void> {
    await this.browser.evaluate(
      (cell, value) => {
        const select = document.querySelector<HTMLSelectElement>(`${cell} .run-bar__backend`);
        if (!select) throw new Error('The cell has no choice of backends.');
        select.value = value;
        select.dispatchEvent(new Event('change', { bubbles: true }));
      },
      this.selector,
      backend,
    );
  }

  state(): Promise<string> {
    return this.browser.evaluate(
      (cell) => document.querySelector<HTMLElement>(cell)?.dataset['state'] ?? '',
      this.selector,
    );
  }

  async waitFor(...states: readonly string[]): Promise<void> {
    await expect
      .poll(() => this.state(), { timeout: 120_000 })
      .toMatch(new RegExp(states.join('|')));
  }

  async runToEnd(): Promise<void> {
    await this.press('Run');
    await this.waitFor('done', 'error');
    expect(await this.state(), await this.text('[role="alert"]')).toBe('done');
  }

  /** The words of a part of the cell; empty where there is no such part. */
  text(part: string): Promise<string> {
    return this.browser.evaluate(
      (selector) =>
        document.querySelector<HTMLElement>(selector)?.innerText.replaceAll('\u00a0', ' ') ?? '',
      `${this.selector} ${part}`,
    );
  }

  async metric(name: string): Promise<number> {
    const text = await this.text(`[data-metric="${name}"]`);
    return text === '' ? NaN : Number(text.replace('−', '-'));
  }

  #exists(part: string): Promise<boolean> {
    return this.browser.evaluate(
      (selector) => document.querySelector(selector) !== null,
      `${this.selector} ${part}`,
    );
  }
}
