/** A worker for code from elsewhere: in a frame with an origin of its own and a policy that lets nothing out. */
import { IsolationError, WorkerEndedError } from '../wire/errors';
import type { WorkerHandle, WorkerHandlers } from '../runner/make-worker';
import { readFrameWord, readWalls } from '../wire/supply';
import { Vigil } from '../wire/vigil';
import { Supplier, type Sources } from './supplier';

/** Turns after which a frame that has loaded should have said that its worker is under way. */
const patience = 10;

interface FileFrame {
  readonly src: string;
  /**
   * What makes it a sandbox. A browser asks no service worker about a frame that its attribute sandboxes, and so
   * a page that the worker isolated could load none, nor any page one without a network: there the worker sends
   * the same flags in a header. Should the header be missing, the frame finds the site's origin in it and does
   * nothing.
   */
  readonly walledBy: 'attribute' | 'header';
}

/** Where the frame's page comes from, and where from what the code in it asks for. */
export interface Surroundings {
  /** Its address, or its text where it comes with the page around it. */
  readonly page: FileFrame | { readonly srcdoc: string };
  /** The site's own files where left out. */
  readonly sources?: Sources;
}

/**
 * One frame for each worker, so that two of them share nothing and both end with their frame. The worker's
 * port reaches it through the frame alone, before any code that is to be kept apart.
 */
export function startIsolatedWorker(
  handlers: WorkerHandlers,
  { page, sources }: Surroundings,
): WorkerHandle {
  const [way, control] = [new MessageChannel(), new MessageChannel()];
  const frame = makeFrame(page);
  const supplier = new Supplier(
    (supply, transfer) => way.port1.postMessage(supply, transfer),
    sources,
  );
  let [started, walled, ended] = [false, false, false];
  let vigil: Vigil | null = null;

  const terminate = () => {
    ended = true;
    vigil?.end();
    supplier.end();
    way.port1.close();
    control.port1.close();
    frame.remove();
  };
  const fail = (error: Error) => {
    if (ended) return;
    terminate();
    handlers.onCrash(error);
  };

  control.port1.onmessage = ({ data }: MessageEvent<unknown>) => {
    const word = readFrameWord(data);
    if (word?.type === 'started') {
      started = true;
      vigil?.end();
    }
    // Before its walls were tried the engine itself could not run; later it is the cell that died.
    if (word?.type === 'crashed') fail(walled ? new Error(word.message) : refuse(word.message));
  };
  way.port1.onmessage = ({ data }: MessageEvent<unknown>) => {
    if (walled) {
      if (!supplier.receive(data)) handlers.onMessage(data);
      return;
    }
    const walls = readWalls(data);
    if (walls === null || walls.open.length > 0) {
      fail(refuse(`ways out that are open: ${walls?.open.join(', ') ?? 'not known'}`));
    } else walled = true;
  };
  way.port1.onmessageerror = () => fail(new Error('A message from the worker could not be read.'));
  way.port1.addEventListener('close', () => fail(new WorkerEndedError()));

  frame.addEventListener(
    'load',
    () => {
      if (started) return;
      vigil = new Vigil((turns) => {
        if (turns >= patience) fail(refuse('its frame does not answer'));
      });
      // An origin of one's own has no name that could be asked for here.
      frame.contentWindow?.postMessage(null, '*', [control.port2, way.port2]);
    },
    { once: true },
  );
  document.body.append(frame);
  return { post: (command) => way.port1.postMessage(command), terminate };
}

function refuse(reason: string): IsolationError {
  return new IsolationError(`The code was not run, as it could not be kept apart: ${reason}.`);
}

function makeFrame(page: Surroundings['page']): HTMLIFrameElement {
  const frame = document.createElement('iframe');
  // Scripts, and nothing else: no origin of the site's, no windows, no forms, no way to lead the page elsewhere.
  if (!('walledBy' in page && page.walledBy === 'header')) {
    frame.setAttribute('sandbox', 'allow-scripts');
  }
  frame.referrerPolicy = 'no-referrer';
  frame.hidden = true;
  frame.tabIndex = -1;
  frame.setAttribute('aria-hidden', 'true');
  if ('src' in page) frame.src = page.src;
  else frame.srcdoc = page.srcdoc;
  return frame;
}
