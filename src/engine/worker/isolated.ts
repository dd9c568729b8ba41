/** The worker that runs code from elsewhere: apart from the site, without a network or storage. */
import type { Walls } from '../wire/supply';
import { keepPrivate } from './private-port';
import { servePage } from './serve-page';
import { Supplies } from './supplies';

/**
 * Called by the frame's first script with the only way to the page.
 * @param port its other end belongs to the page; no code of a cell has run yet
 */
export default function start(port: MessagePort): void {
  const way = keepPrivate(port);
  // There is no storage here, and Firefox waits without end where it is asked how much of it there is.
  Reflect.deleteProperty(Object.getPrototypeOf(navigator) as object, 'storage');
  const supplies = new Supplies((want) => way.post(want));
  void findOpenWalls().then((open) => {
    way.post({ type: 'walls', open } satisfies Walls);
    if (open.length > 0) return;
    servePage({
      post: (event, transfer) => way.post(event, transfer),
      listen: (listener) =>
        way.listen((data) => {
          if (!supplies.receive(data)) listener(data);
        }),
      // Threads need shared memory, which is not given to what is kept apart.
      prepare: (command) => ({ ...command, without: [...command.without, 'threads'] }),
      describe: (inUse) =>
        inUse.backend === 'wasm' && (inUse.shortfall ?? 'no-threads') === 'no-threads'
          ? { ...inUse, shortfall: 'isolated' }
          : inUse,
      fetchPacked: async (path, onProgress) =>
        new Uint8Array(await supplies.get('data', path, onProgress)),
      loadBinary: (name, onBytes) => supplies.get('binary', name, onBytes),
    });
  });
}

/**
 * Tries the walls without going anywhere. An origin of one's own has no storage; and where the policy does
 * not reach into workers, it lets even an address pass that holds its own data.
 */
async function findOpenWalls(): Promise<Walls['open']> {
  const open: Walls['open'] = [];
  if (globalThis.origin !== 'null') open.push('origin');
  const passed = await fetch('data:text/plain,').then(
    () => true,
    () => false,
  );
  if (passed) open.push('network');
  return open;
}
