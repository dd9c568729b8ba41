import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { IsolationError } from '../wire/errors';
import { turn } from '../wire/vigil';
import { startIsolatedWorker } from './isolated-worker';

/** A frame as the page makes one; what it is posted is remembered. */
class FakeFrame extends EventTarget {
  readonly attributes: Record<string, string> = {};
  ports: readonly MessagePort[] = [];
  removed = false;
  hidden = false;
  src = '';
  readonly contentWindow = {
    postMessage: (_: unknown, __: string, ports: MessagePort[]) => {
      this.ports = ports;
    },
  };

  setAttribute(name: string, value: string): void {
    this.attributes[name] = value;
  }

  remove(): void {
    this.removed = true;
  }
}

let frame: FakeFrame;
let heard: unknown[];
let crashes: Error[];

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
  frame = new FakeFrame();
  [heard, crashes] = [[], []];
  vi.stubGlobal('document', { createElement: () => frame, body: { append: () => undefined } });
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

/** Starts a worker and gives its two ports, as the frame gets them. */
function start(walledBy: 'attribute' | 'header' = 'attribute') {
  const handle = startIsolatedWorker(
    { onMessage: (data) => heard.push(data), onCrash: (error) => crashes.push(error) },
    { page: { src: 'https://site.example/frame.html', walledBy } },
  );
  frame.dispatchEvent(new Event('load'));
  const [control, way] = frame.ports as [MessagePort, MessagePort];
  return { handle, control, way };
}

async function refusal(): Promise<string> {
  await vi.waitFor(() => expect(crashes).toHaveLength(1));
  expect(crashes[0]).toBeInstanceOf(IsolationError);
  expect(frame.removed).toBe(true);
  return crashes[0]!.message;
}

it('is made in a frame that may run scripts and nothing else', () => {
  const { handle } = start();
  expect(frame.attributes['sandbox']).toBe('allow-scripts');
  expect(frame.hidden).toBe(true);
  expect(frame.src).toBe('https://site.example/frame.html');
  handle.terminate();
  expect(frame.removed).toBe(true);
});

it('leaves the sandbox to a header where that is sent, and trusts none that is missing', async () => {
  const { control } = start('header');
  expect(frame.attributes['sandbox']).toBeUndefined();
  control.postMessage({ type: 'crashed', message: 'the frame has the site’s origin' });
  expect(await refusal()).toContain('site’s origin');
});

it('hears its worker once that has found its walls closed, and answers its questions itself', async () => {
  const { handle, control, way } = start();
  control.postMessage({ type: 'started' });
  way.postMessage({ type: 'walls', open: [] });
  way.postMessage({ type: 'want', id: 1, of: 'data', name: 'no such file' });
  way.postMessage({ type: 'alive' });
  const answered = new Promise((resolve) => way.addEventListener('message', resolve));
  way.start();
  await answered;
  await vi.waitFor(() => expect(heard).toEqual([{ type: 'alive' }]));
  handle.terminate();
  expect(crashes).toEqual([]);
});

it('does not run where a wall is open', async () => {
  start().way.postMessage({ type: 'walls', open: ['network'] });
  expect(await refusal()).toContain('network');
});

it('does not run where the worker’s first word is another', async () => {
  start().way.postMessage({ type: 'ready', backend: 'cpu' });
  await refusal();
  expect(heard).toEqual([]);
});

it('does not run where the frame cannot start it', async () => {
  start().control.postMessage({ type: 'crashed', message: 'no eval' });
  expect(await refusal()).toContain('no eval');
});

it('does not wait for ever for a frame that is not there', async () => {
  start();
  vi.advanceTimersByTime(10 * turn);
  expect(await refusal()).toContain('does not answer');
});

it('tells what ended a worker that ran', async () => {
  const { control, way } = start();
  control.postMessage({ type: 'started' });
  way.postMessage({ type: 'walls', open: [] });
  way.postMessage({ type: 'alive' });
  await vi.waitFor(() => expect(heard).toHaveLength(1));
  control.postMessage({ type: 'crashed', message: 'out of memory' });
  await vi.waitFor(() => expect(crashes).toMatchObject([{ message: 'out of memory' }]));
  expect(crashes[0]).not.toBeInstanceOf(IsolationError);
});
