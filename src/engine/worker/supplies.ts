/** What isolated code is given: asked of the page by name, as there is no network here. */
import { DataError } from '../../data/data-error';
import type { ByteProgress } from '../downloads/fetch-packed';
import { readSupply, type Want } from '../wire/supply';

/** A question before it is known whether the page has such a file. */
type Ask = Omit<Want, 'name'> & { readonly name: string };

interface Waiting {
  readonly onProgress: ByteProgress;
  resolve(bytes: ArrayBuffer): void;
  reject(reason: Error): void;
}

export class Supplies {
  #last = 0;
  readonly #waiting = new Map<number, Waiting>();

  /** @param ask sends a question to the page */
  constructor(private readonly ask: (want: Ask) => void) {}

  /** @throws what kept the page from getting it, under the same name */
  get(of: Want['of'], name: string, onProgress: ByteProgress): Promise<ArrayBuffer> {
    const id = ++this.#last;
    return new Promise((resolve, reject) => {
      this.#waiting.set(id, { onProgress, resolve, reject });
      this.ask({ type: 'want', id, of, name });
    });
  }

  /** Whether a message was an answer, and so is dealt with. */
  receive(data: unknown): boolean {
    const supply = readSupply(data);
    if (supply === null) return false;
    const waiting = this.#waiting.get(supply.id);
    if (supply.state === 'coming') {
      waiting?.onProgress(supply.done, supply.total);
      return true;
    }
    this.#waiting.delete(supply.id);
    if (supply.state === 'here') waiting?.resolve(supply.bytes);
    else waiting?.reject(errorNamed(supply.name, supply.message));
    return true;
  }
}

function errorNamed(name: string, message: string): Error {
  return Object.assign(new DataError(message), { name });
}
