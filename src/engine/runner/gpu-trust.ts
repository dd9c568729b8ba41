/** How far this page trusts the machine's GPU, after losses of its device; forgotten when it is reloaded. */
import type { BackendReason, BackendRequest } from '../wire/backends';

/**
 * Losses in a row after which a page leaves the GPU alone. Chromium itself allows a site one
 * restoration and then refuses it adapters for a while; what takes a GPU down twice, a driver or a
 * model too heavy for it, would do so again.
 */
const lossesAllowed = 2;

export class GpuTrust {
  #losses = 0;
  #lossesInARow = 0;
  #doubted = false;

  /** Whether runs are to be kept away from the GPU. */
  get avoided(): boolean {
    return this.#lossesInARow >= lossesAllowed;
  }

  /** Whether nothing may be concluded from what the GPU does now: it was lost, and has not yet worked since. */
  get doubted(): boolean {
    return this.#doubted;
  }

  /** Names the present time, for the loss that a run which begins now may end in. */
  get era(): number {
    return this.#losses;
  }

  /** What is to be asked for in place of what the reader asked for. */
  grant(requested: BackendRequest): BackendRequest {
    return this.avoided && (requested === 'auto' || requested === 'webgpu') ? 'wasm' : requested;
  }

  /**
   * Why a run is where it is, in the light of what happened before.
   * @param reason as its worker sees it
   * @param diverted whether another backend was granted than was requested
   */
  explain(reason: BackendReason, diverted: boolean): BackendReason {
    if (diverted && reason === 'requested') return 'gpu-lost';
    // After losses Chromium withholds the GPU for a while, which is not to be without one.
    return reason === 'no-gpu' && this.#doubted ? 'gpu-failed' : reason;
  }

  /** A crash takes the devices of all workers: of those that lived in one era, one loss counts. */
  noteLoss(era: number): void {
    if (era !== this.#losses) return;
    this.#losses++;
    this.#lossesInARow++;
    this.#doubted = true;
  }

  /** A run on the GPU came to its end. */
  noteSuccess(): void {
    this.#lossesInARow = 0;
    this.#doubted = false;
  }

  /** The reader wants the GPU to be tried again. */
  forgive(): void {
    this.#lossesInARow = 0;
  }
}
