/** The worker that runs a cell of the site's or the reader's own, on the site's own origin. */
import { downloadBinary } from '../downloads/download-binary';
import { fetchPacked } from '../downloads/fetch-packed';
import { servePage } from './serve-page';

/** The part of a worker's global scope in use; the page's types describe a window. */
interface WorkerScope {
  readonly postMessage: (message: unknown, transfer: Transferable[]) => void;
  addEventListener(type: 'message', listener: (event: MessageEvent<unknown>) => void): void;
}
const scope = globalThis as unknown as WorkerScope;

const post = scope.postMessage.bind(scope);
let assets = { wasm: '', data: '' };

servePage({
  post: (event, transfer = []) => post(event, transfer),
  listen: (listener) => scope.addEventListener('message', (event) => listener(event.data)),
  prepare(command) {
    ({ assets } = command);
    if (command.lock !== null) holdWhileAlive(command.lock);
    return command;
  },
  describe: (inUse) => inUse,
  fetchPacked: (path, onProgress) => fetchPacked(assets.data, path, onProgress),
  loadBinary: (name, onBytes) => downloadBinary(new URL(name, assets.wasm).href, onBytes),
});

/** The page is given the lock when this worker has ended, however that comes. */
function holdWhileAlive(lock: string): void {
  const forEver = new Promise<never>(() => undefined);
  const hold = () => {
    post({ type: 'holding', lock }, []);
    return forEver;
  };
  navigator.locks.request(lock, hold).catch(() => undefined);
}
