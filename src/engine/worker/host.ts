/**
 * What a run needs of its surroundings, so that it works in a worker and in a test alike. Timers
 * are those of the platform, taken before a run begins to watch the cell's.
 */
import type { ByteProgress } from '../downloads/fetch-packed';
import type { WorkerEvent } from '../wire/events';

export interface Host {
  post(event: WorkerEvent, transfer?: Transferable[]): void;
  /** Milliseconds, rising. */
  now(): number;
  /** Lets messages and timers that wait have their turn. */
  breathe(): Promise<void>;
  later(action: () => void, milliseconds: number): void;
  /**
   * The bytes of a packed file, decompressed.
   * @throws DataError when it cannot be had
   */
  fetchPacked(path: string, onProgress: ByteProgress): Promise<Uint8Array>;
  /** Every run is stopped after this many steps; infinite outside tests. */
  readonly maxSteps: number;
}
