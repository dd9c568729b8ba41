/** A part that throws, in rendering or in a frame, next to one that does not. */
import { parseHTML } from 'linkedom';
import { act, useEffect } from 'react';
import type { Root } from 'react-dom/client';
import { afterAll, afterEach, beforeAll, beforeEach, expect, it, vi } from 'vitest';
import { PartBoundary } from './PartBoundary';
import { useGuard } from './use-guard';

let root: Root;
let page: HTMLElement;

beforeAll(() => {
  const { document, window } = parseHTML('<main></main>');
  vi.stubGlobal('document', document);
  vi.stubGlobal('window', Object.assign(window, { location: { pathname: '/en/' } }));
  vi.stubGlobal('navigator', { userAgent: '' });
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true);
  // React reports what a boundary catches; here that is no news.
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
  page = document.querySelector('main')!;
});

afterAll(() => {
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

beforeEach(async () => {
  // It looks for a document when it is loaded.
  const { createRoot } = await import('react-dom/client');
  root = createRoot(page);
});

afterEach(async () => {
  await act(async () => root.unmount());
});

let broken = true;

function Part({ text }: { readonly text: string }) {
  if (broken) throw new RangeError(`no room for ${text}`);
  return <p>{text}</p>;
}

/** What the browser calls in the frame after a drawing. */
let frame: (() => void) | null = null;

function Drawing() {
  const guard = useGuard();
  useEffect(() => {
    frame = guard(() => {
      throw new TypeError('the frame failed');
    });
  }, [guard]);
  return <p>drawn</p>;
}

function show(version: number): Promise<void> {
  return act(async () =>
    root.render(
      <>
        <p>lesson</p>
        <PartBoundary version={version}>
          <Part text="chart" />
        </PartBoundary>
      </>,
    ),
  );
}

it('leaves the rest, says what happened, and tries again on a press or with another version', async () => {
  broken = true;
  await show(1);
  expect(page.textContent).toContain('lesson');
  expect(page.querySelector('[role=alert]')?.textContent).toContain(
    'RangeError: no room for chart',
  );

  const again = page.querySelector('button')!;
  await act(async () => again.dispatchEvent(new window.Event('click', { bubbles: true })));
  expect(page.querySelector('[role=alert]')).not.toBeNull();

  broken = false;
  await show(2);
  expect(page.textContent).toBe('lessonchart');

  broken = true;
  await show(3);
  broken = false;
  const retry = page.querySelector('button')!;
  await act(async () => retry.dispatchEvent(new window.Event('click', { bubbles: true })));
  expect(page.textContent).toBe('lessonchart');
});

it('catches what fails in a frame', async () => {
  await act(async () => {
    root.render(
      <PartBoundary>
        <Drawing />
      </PartBoundary>,
    );
  });
  expect(page.textContent).toBe('drawn');
  await act(async () => frame?.());
  expect(page.querySelector('[role=alert]')?.textContent).toContain('TypeError: the frame failed');
});
