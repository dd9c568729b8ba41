/** The rhythm of a run: counts steps and holds them back for pause, single step, speed and page. */
import type { Host } from './host';
import type { Outbox, Standing } from './outbox';

/** Longest time in milliseconds that steps go on without letting messages in. */
const longestBreath = 8;

export class Pace {
  #step = 0;
  #total: number | null = null;
  #stepTime = 0;
  #inStep = false;
  #loopStart = 0;
  #startedAt = 0;
  #breathedAt: number;
  #nextStart = 0;
  #stopped = false;
  #paused: boolean;
  #speed: number | null;
  #stepsAllowed = 0;
  #wake: (() => void) | null = null;

  constructor(
    private readonly host: Host,
    private readonly outbox: () => Outbox,
    private readonly onPause: (paused: boolean) => void,
    start: { readonly paused: boolean; readonly speed: number | null },
  ) {
    this.#paused = start.paused;
    this.#speed = start.speed;
    this.#breathedAt = host.now();
  }

  get standing(): Standing {
    return { step: this.#step, total: this.#total, stepTime: this.#stepTime };
  }

  get stopped(): boolean {
    return this.#stopped;
  }

  /**
   * Ends the step under way and waits for the next one's turn. False, without starting one, at the
   * limit or once stopped; the next call then begins a new loop.
   * @param limit steps that this loop may do; null for no limit
   */
  async next(limit: number | null): Promise<boolean> {
    this.#endStep();
    this.#total = limit === null ? null : this.#loopStart + limit;
    if (this.#step >= this.host.maxSteps) this.stop();
    if (this.#total !== null && this.#step >= this.#total) return this.#endLoop();
    await this.#waitForTurn();
    if (this.#stopped) return this.#endLoop();
    this.#step++;
    this.#inStep = true;
    this.#startedAt = this.host.now();
    return true;
  }

  /**
   * The step that a report under a name belongs to: the one under way. Outside a loop, where
   * nothing else counts, a second report of the same name moves the step on by one.
   * @param newest step of the name's newest report
   */
  stepFor(newest: number | undefined): number {
    if (this.#inStep || newest === undefined || newest < this.#step) return this.#step;
    this.#step = newest + 1;
    this.#loopStart = this.#step;
    return this.#step;
  }

  pause(): void {
    this.#paused = true;
    this.#wake?.();
  }

  resume(): void {
    if (this.#paused) this.onPause(false);
    this.#paused = false;
    this.#stepsAllowed = 0;
    this.#wake?.();
  }

  /** Lets one step through while paused. */
  allowStep(): void {
    this.#stepsAllowed++;
    this.#wake?.();
  }

  setSpeed(stepsPerSecond: number | null): void {
    this.#speed = stepsPerSecond;
    this.#nextStart = 0;
    this.#wake?.();
  }

  stop(): void {
    this.#stopped = true;
    this.#wake?.();
  }

  #endStep(): void {
    if (!this.#inStep) return;
    this.#inStep = false;
    const took = this.host.now() - this.#startedAt;
    this.#stepTime = this.#stepTime === 0 ? took : this.#stepTime + 0.1 * (took - this.#stepTime);
  }

  async #endLoop(): Promise<boolean> {
    this.#loopStart = this.#step;
    await this.outbox().flush();
    return false;
  }

  async #waitForTurn(): Promise<void> {
    const outbox = this.outbox();
    // A page that is slow or hidden gets fewer batches; the run itself does not wait for it.
    if (outbox.due) await (outbox.hasRoom ? outbox.flush() : outbox.settle());
    if (this.host.now() - this.#breathedAt >= longestBreath) await this.#breathe();
    await this.#waitWhilePaused(outbox);
    await this.#waitForSpeed(outbox);
  }

  async #waitWhilePaused(outbox: Outbox): Promise<void> {
    let told = false;
    while (this.#paused && this.#stepsAllowed === 0 && !this.#stopped) {
      if (!told) {
        await outbox.flush();
        this.onPause(true);
        told = true;
        continue;
      }
      await this.#sleep(null);
    }
    if (this.#paused && this.#stepsAllowed > 0) this.#stepsAllowed--;
  }

  async #waitForSpeed(outbox: Outbox): Promise<void> {
    while (this.#speed !== null && !this.#paused && !this.#stopped) {
      const now = this.host.now();
      const interval = 1_000 / this.#speed;
      if (now >= this.#nextStart) {
        const late = now - this.#nextStart;
        this.#nextStart = (late < interval ? this.#nextStart : now) + interval;
        return;
      }
      await outbox.flush();
      await this.#sleep(this.#nextStart - now);
    }
    if (this.#paused) await this.#waitWhilePaused(outbox);
  }

  async #breathe(): Promise<void> {
    await this.host.breathe();
    this.#breathedAt = this.host.now();
  }

  /** Sleeps until a command changes something, or some milliseconds have passed. */
  async #sleep(milliseconds: number | null): Promise<void> {
    await new Promise<void>((resolve) => {
      this.#wake = resolve;
      if (milliseconds !== null) this.host.later(resolve, milliseconds);
    });
    this.#wake = null;
    this.#breathedAt = this.host.now();
  }
}
