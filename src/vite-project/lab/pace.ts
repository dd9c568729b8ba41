/** The rhythm of a run: counts the steps of its loops, lets messages in between them, and ends them after Stop. */
import type { CallSite } from '../../engine/worker/call-site';
import { countLoops, Loops, Turn, type Loop, type LoopCount } from '../../engine/worker/loops';

/** Longest time in milliseconds that steps go on without letting messages in. */
const longestBreath = 8;

export class Pace {
  stopped = false;
  step = 0;
  /** How far the loops under way that have a limit have come. */
  counts: readonly LoopCount[] = [];
  readonly #loops = new Loops();
  #breathedAt = performance.now();

  /** @param flush posts what there is, where it is time */
  constructor(private readonly flush: () => Promise<void>) {}

  /**
   * Waits for the next step of the loop whose call stands there.
   * @param limit steps that this loop may do; null for no limit
   * @throws TypeError where earlier calls were not awaited
   */
  next(site: CallSite, limit: number | null): Turn {
    const loop = this.#loops.ask(site, limit, this.step);
    loop.turn = new Turn((resolve, reject) => {
      void this.#takeTurn(loop).then(resolve, reject);
    });
    return loop.turn;
  }

  /** Ends a loop that will not ask again. */
  leave(site: CallSite): void {
    this.#loops.leave(site);
  }

  /** The step that a report belongs to: outside of loops, a second report of a name is a step of its own. */
  stepFor(newest: number | undefined): number {
    if (this.#loops.innermost || newest === undefined || newest < this.step) return this.step;
    this.step = newest + 1;
    return this.step;
  }

  async #takeTurn(loop: Loop): Promise<boolean> {
    await this.flush();
    if (performance.now() - this.#breathedAt >= longestBreath) {
      await breathe();
      this.#breathedAt = performance.now();
    }
    const goesOn = !this.stopped && (loop.limit === null || loop.taken < loop.limit);
    if (goesOn) this.step++;
    this.#loops.answer(loop, goesOn);
    const counted = goesOn ? loop : this.#loops.innermost;
    if (counted) this.counts = countLoops(counted);
    return goesOn;
  }
}

/** Lets messages that wait have their turn, sooner than a timer of a worker would. */
function breathe(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}
