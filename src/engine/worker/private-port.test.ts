import { afterEach, expect, it, vi } from 'vitest';
import { keepPrivate } from './private-port';

/** A port as a worker has one; what it posts is remembered. */
class FakePort extends EventTarget {
  readonly posted: unknown[] = [];
  started = false;

  postMessage(message: unknown): void {
    this.posted.push(message);
  }

  start(): void {
    this.started = true;
  }

  receive(data: unknown): void {
    this.dispatchEvent(new MessageEvent('message', { data }));
  }
}

afterEach(() => vi.restoreAllMocks());

it('talks both ways', () => {
  const port = new FakePort();
  const heard: unknown[] = [];
  const way = keepPrivate(port as unknown as MessagePort);
  way.listen((data) => heard.push(data));
  way.post({ x: 1 });
  port.receive('word');
  expect(port.started).toBe(true);
  expect(port.posted).toEqual([{ x: 1 }]);
  expect(heard).toEqual(['word']);
});

it('is reached by nothing that a cell puts in the platform’s place', () => {
  const port = new FakePort();
  const way = keepPrivate(port as unknown as MessagePort);
  const heard: unknown[] = [];
  way.listen((data) => heard.push(data));
  const caught: unknown[] = [];
  /** Remembers all that it is called with, and on. */
  function spy(this: unknown, ...values: unknown[]): undefined {
    caught.push(this, ...values);
    return undefined;
  }
  vi.spyOn(FakePort.prototype, 'postMessage').mockImplementation(spy);
  vi.spyOn(EventTarget.prototype, 'addEventListener').mockImplementation(spy);
  vi.spyOn(MessageEvent.prototype, 'data', 'get').mockImplementation(spy);
  vi.spyOn(Reflect, 'apply').mockImplementation(spy);
  way.post('out');
  port.receive('in');
  vi.restoreAllMocks();
  expect(port.posted).toEqual(['out']);
  expect(heard).toEqual(['in']);
  expect(caught).toEqual([]);
});
