/** Hands isolated code the files that it asks for by name: the site's own packed data and engine, nothing else. */
import { packedFiles } from '../../data/packed-files';
import { downloadBinary } from '../downloads/download-binary';
import { fetchPacked } from '../downloads/fetch-packed';
import { assetLocations } from '../runner/assets';
import { nameAndMessage } from '../wire/errors';
import { readWant, type Supply, type Want } from '../wire/supply';

/** Questions that may wait at once; the largest data set has fewer files. */
const mostWaiting = 64;

/** What it fetches with; replaced in tests. */
export interface Sources {
  readonly data: typeof fetchPacked;
  readonly binary: typeof downloadBinary;
}

export class Supplier {
  #waiting = 0;
  #ended = false;
  /** One after another, so that whoever asks much holds up only itself. */
  #queue: Promise<void> = Promise.resolve();

  constructor(
    private readonly post: (supply: Supply, transfer: Transferable[]) => void,
    private readonly sources: Sources = { data: fetchPacked, binary: downloadBinary },
  ) {}

  /** Whether a message was a question, and so is dealt with. */
  receive(data: unknown): boolean {
    const want = readWant(data);
    if (want === null) return false;
    if (this.#waiting >= mostWaiting) {
      this.#refuse(want.id, new RangeError('Too many files were asked for at once.'));
      return true;
    }
    this.#waiting++;
    this.#queue = this.#queue.then(() => this.#answer(want)).finally(() => this.#waiting--);
    return true;
  }

  end(): void {
    this.#ended = true;
  }

  async #answer(want: Want): Promise<void> {
    if (this.#ended) return;
    try {
      const bytes = await this.#load(want);
      this.#say({ type: 'supply', id: want.id, state: 'here', bytes }, [bytes]);
    } catch (error) {
      this.#refuse(want.id, error);
    }
  }

  async #load({ id, of, name }: Want): Promise<ArrayBuffer> {
    const { wasm, data } = assetLocations();
    const tell = (done: number, total: number) =>
      this.#say({ type: 'supply', id, state: 'coming', done, total });
    if (of === 'binary') {
      return this.sources.binary(new URL(name, wasm).href, () => tell(0, 0));
    }
    // A name that is no file's own never becomes an address.
    if (!Object.hasOwn(packedFiles, name)) throw new RangeError(`There is no data file ${name}.`);
    const contents = await this.sources.data(data, name, tell);
    return contents.slice().buffer;
  }

  #refuse(id: number, error: unknown): void {
    this.#say({ type: 'supply', id, state: 'failed', ...nameAndMessage(error) });
  }

  #say(supply: Supply, transfer: Transferable[] = []): void {
    if (!this.#ended) this.post(supply, transfer);
  }
}
