/** Components on a page without a browser, for tests of what they say and what they tell their owners. */
import { parseHTML } from 'linkedom';
import { act, type ReactNode } from 'react';
import type { Root } from 'react-dom/client';
import { afterAll, afterEach, beforeAll, beforeEach, vi } from 'vitest';

export interface TestPage {
  /** What the parts stand in. */
  readonly main: HTMLElement;
  readonly root: Root;
  readonly show: (part: ReactNode) => Promise<void>;
  /** The first element of a selector; throws where there is none. */
  readonly find: (selector: string) => HTMLElement;
  readonly text: () => string;
  /** Puts a text into a field, as typing or pasting does. */
  readonly type: (field: HTMLElement, text: string) => Promise<void>;
  /** Sends an event with these properties to an element. */
  readonly happen: (on: HTMLElement, type: string, parts?: object) => Promise<void>;
}

/** A page for the tests of a file; each test begins with an empty one. */
export function makeTestPage(): TestPage {
  let root: Root;
  let page: HTMLElement;

  beforeAll(() => {
    const { document, window } = parseHTML('<main></main>');
    // By it React sees that changes of fields are told by events, as browsers do.
    vi.stubGlobal('document', Object.assign(document, { oninput: null }));
    vi.stubGlobal('window', Object.assign(window, { location: { pathname: '/en/' } }));
    vi.stubGlobal('navigator', { userAgent: '' });
    vi.stubGlobal('requestAnimationFrame', (frame: () => void) => setTimeout(frame, 16));
    vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true);
    page = document.querySelector('main')!;
  });
  afterAll(() => vi.unstubAllGlobals());

  beforeEach(async () => {
    // It looks for a document when it is loaded.
    const { createRoot } = await import('react-dom/client');
    root = createRoot(page);
  });
  afterEach(() => act(async () => root.unmount()));

  const happen: TestPage['happen'] = async (on, type, parts = {}) => {
    const { Event } = window as typeof globalThis;
    const event = Object.assign(new Event(type, { bubbles: true }), parts);
    await act(async () => on.dispatchEvent(event));
  };

  return {
    get main() {
      return page;
    },
    get root() {
      return root;
    },
    show: (part) => act(async () => root.render(part)),
    find: (selector) => {
      const found = page.querySelector<HTMLElement>(selector);
      if (found === null) throw new Error(`Nothing on the page is ${selector}.`);
      return found;
    },
    text: () => page.textContent,
    type: async (field, text) => {
      // The element's own setter is React's, which would take the text for what it has written itself.
      Reflect.set(Object.getPrototypeOf(field) as object, 'value', text, field);
      await happen(field, 'input');
    },
    happen,
  };
}
