/**
 * What the platform does for a cell in the background: requests, streams, storage, encoding, the
 * GPU, other workers. Whatever a method of one of these interfaces promises counts as work until it
 * has come.
 *
 * What is not listed does not keep a run going: a listener that waits for a BroadcastChannel, say,
 * or a promise that nothing will settle, as in Node. A message between ports is waited for one turn.
 */
import type { WorkKind } from '../../wire/parts';
import type { PendingWork } from './pending-work';
import { replaceMethod, restoreAll, type Members, type Restore } from './replace';

/** Methods that return promises, by interface; null stands for all methods of the interface. */
const promising: Readonly<Record<string, readonly string[] | null>> = {
  Response: ['arrayBuffer', 'blob', 'bytes', 'formData', 'json', 'text'],
  Request: ['arrayBuffer', 'blob', 'bytes', 'formData', 'json', 'text'],
  Blob: ['arrayBuffer', 'bytes', 'text'],
  ReadableStream: ['cancel', 'pipeTo'],
  ReadableStreamDefaultReader: ['cancel', 'read'],
  ReadableStreamBYOBReader: ['cancel', 'read'],
  WritableStreamDefaultWriter: ['abort', 'close', 'write'],
  CacheStorage: null,
  Cache: null,
  StorageManager: null,
  FileSystemDirectoryHandle: ['getDirectoryHandle', 'getFileHandle', 'removeEntry', 'resolve'],
  FileSystemFileHandle: ['createSyncAccessHandle', 'createWritable', 'getFile'],
  SubtleCrypto: null,
  LockManager: null,
  Scheduler: null,
  OffscreenCanvas: ['convertToBlob'],
  ImageDecoder: ['decode'],
  GPU: ['requestAdapter'],
  GPUAdapter: ['requestDevice'],
  GPUBuffer: ['mapAsync'],
  GPUDevice: ['createComputePipelineAsync', 'createRenderPipelineAsync', 'popErrorScope'],
  GPUQueue: ['onSubmittedWorkDone'],
};

/** Requests whose end is an event: the method that begins one, and the events that end it. */
const eventful: readonly (readonly [string, string, WorkKind, readonly string[]])[] = [
  ['XMLHttpRequest', 'send', 'request', ['loadend']],
  ['FileReader', 'readAsArrayBuffer', 'other', ['loadend']],
  ['FileReader', 'readAsDataURL', 'other', ['loadend']],
  ['FileReader', 'readAsText', 'other', ['loadend']],
];

/** Things that go on from their making until they are closed. */
const lasting: readonly (readonly [string, WorkKind, string, readonly string[]])[] = [
  ['Worker', 'worker', 'terminate', []],
  ['WebSocket', 'request', 'close', ['close']],
  ['EventSource', 'request', 'close', []],
];

/** Watches a global scope until the returned function is called. */
export function watchPlatform(scope: object, work: PendingWork): Restore {
  const members = scope as Members;
  const prototypeOf = (name: string): object | undefined => {
    const made = members[name];
    return typeof made === 'function' ? (made.prototype as object) : undefined;
  };
  return restoreAll([
    watchPromises(scope, ['fetch'], 'request', work),
    watchPromises(scope, ['createImageBitmap'], 'other', work),
    watchPromises(
      members.WebAssembly as object | undefined,
      ['compile', 'compileStreaming', 'instantiate', 'instantiateStreaming'],
      'other',
      work,
    ),
    ...Object.entries(promising).map(([name, methods]) => {
      const owner = prototypeOf(name);
      const kind = name === 'Response' ? 'request' : 'other';
      return watchPromises(owner, methods ?? Object.getOwnPropertyNames(owner ?? {}), kind, work);
    }),
    watchPromises(streamIterator(members), ['next', 'return'], 'other', work),
    ...eventful.map(([name, method, kind, events]) =>
      replaceMethod(prototypeOf(name), method, (original) =>
        watchEvents(original, kind, events, work),
      ),
    ),
    ...['open', 'deleteDatabase'].map((method) =>
      replaceMethod(prototypeOf('IDBFactory'), method, (original) =>
        watchEvents(original, 'storage', ['success', 'error'], work),
      ),
    ),
    // Every request of a database lives within a transaction.
    replaceMethod(prototypeOf('IDBDatabase'), 'transaction', (original) =>
      watchEvents(original, 'storage', ['complete', 'abort'], work),
    ),
    replaceMethod(prototypeOf('MessagePort'), 'postMessage', (original) => {
      return function postMessage(this: unknown, ...args: unknown[]) {
        work.stir();
        return Reflect.apply(original, this, args);
      };
    }),
    ...lasting.map(([name, kind, method, events]) => {
      const ends = new WeakMap<object, () => void>();
      return restoreAll([
        replaceMethod(scope, name, (original) =>
          countWhileOpen(
            original,
            (made) => ends.set(made, work.begin(kind)),
            (made) => {
              for (const event of events) made.addEventListener(event, () => ends.get(made)?.());
            },
          ),
        ),
        replaceMethod(prototypeOf(name), method, (original) => {
          return function close(this: object, ...args: unknown[]) {
            ends.get(this)?.();
            return Reflect.apply(original, this, args);
          };
        }),
      ]);
    }),
  ]);
}

function watchPromises(
  owner: object | undefined,
  methods: readonly string[],
  kind: WorkKind,
  work: PendingWork,
): Restore {
  return restoreAll(
    methods
      .filter((method) => method !== 'constructor')
      .map((method) =>
        replaceMethod(owner, method, (original) => {
          return function promised(this: unknown, ...args: unknown[]) {
            const result = Reflect.apply(original, this, args);
            return result instanceof Promise ? work.until(kind, result) : result;
          };
        }),
      ),
  );
}

/** Counts from the call until one of the events reaches what was called or what it returned. */
function watchEvents(
  original: (...args: unknown[]) => unknown,
  kind: WorkKind,
  events: readonly string[],
  work: PendingWork,
) {
  return function begun(this: unknown, ...args: unknown[]): unknown {
    const result = Reflect.apply(original, this, args);
    const target = result instanceof EventTarget ? result : this;
    const end = work.begin(kind);
    for (const event of events) (target as EventTarget).addEventListener(event, end);
    return result;
  };
}

function countWhileOpen(
  original: (...args: unknown[]) => unknown,
  begin: (made: EventTarget) => void,
  listen: (made: EventTarget) => void,
): unknown {
  return new Proxy(original, {
    construct(target, args, newTarget) {
      const made = Reflect.construct(target, args, newTarget) as EventTarget;
      begin(made);
      listen(made);
      return made;
    },
  });
}

/** What `for await` over a stream calls, which has no name of its own. */
function streamIterator(members: Members): object | undefined {
  const made = members.ReadableStream;
  if (typeof made !== 'function') return undefined;
  const values = (made.prototype as Members)[Symbol.asyncIterator as unknown as string];
  if (typeof values !== 'function') return undefined;
  return Object.getPrototypeOf(Reflect.apply(values, new ReadableStream(), [])) as object;
}
