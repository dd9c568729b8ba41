/** A part that throws, in rendering or in a frame, next to one that does not. */
import { act, useEffect } from 'react';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { makeTestPage } from '../testing/test-page';
import { PartBoundary } from './PartBoundary';
import { useGuard } from './use-guard';

const page = makeTestPage();

// React reports what a boundary catches; here that is no news.
beforeAll(() => {
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
});
afterAll(() => vi.restoreAllMocks());

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
    page.root.render(
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
  expect(page.main.textContent).toContain('lesson');
  expect(page.main.querySelector('[role=alert]')?.textContent).toContain(
    'RangeError: no room for chart',
  );

  const again = page.main.querySelector('button')!;
  await act(async () => again.dispatchEvent(new window.Event('click', { bubbles: true })));
  expect(page.main.querySelector('[role=alert]')).not.toBeNull();

  broken = false;
  await show(2);
  expect(page.main.textContent).toBe('lessonchart');

  broken = true;
  await show(3);
  broken = false;
  const retry = page.main.querySelector('button')!;
  await act(async () => retry.dispatchEvent(new window.Event('click', { bubbles: true })));
  expect(page.main.textContent).toBe('lessonchart');
});

it('catches what fails in a frame', async () => {
  await act(async () => {
    page.root.render(
      <PartBoundary>
        <Drawing />
      </PartBoundary>,
    );
  });
  expect(page.main.textContent).toBe('drawn');
  await act(async () => frame?.());
  expect(page.main.querySelector('[role=alert]')?.textContent).toContain(
    'TypeError: the frame failed',
  );
});
