/** The rhythm of a run: counts steps and holds them back for pause, single step, speed and page. */
import type { Host } from './host';
import { countedOperations } from './operation-meter';
import type { Outbox, Standing } from './outbox';

/** Longest time in milliseconds that steps go on without letting messages in. */
const longestBreath = 8;

/** Moves an average towards its newest value; the first is taken as it is. */
function average(before: number, newest: number): number {
  return before === 0 ? newest : before + 0.1 * (newest - before);
}

export class Pace {
  #step = 0;
  #total: number | null = null;
  #stepTime = 0;
  #operations = 0;
  #countedBefore = 0;
  #inStep = false;
  #loopStart = 0;
  #startedAt = 0;
  #breathedAt: number;
  #nextStart = 0;
  #stopped = false;
  #paused: boolean;
  #speed: number | null;
  #stepsAllowed = 0;
  #commands = 0;
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
    return {
      step: this.#step,
      total: this.#total,
      stepTime: this.#stepTime,
      operations: this.#operations,
    };
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
    this.#countedBefore = countedOperations();
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
    this.#changed();
  }

  resume(): void {
    if (this.#paused) this.onPause(false);
    this.#paused = false;
    this.#stepsAllowed = 0;
    this.#changed();
  }

  /** Lets one step through while paused. */
  allowStep(): void {
    this.#stepsAllowed++;
    this.#changed();
  }

  setSpeed(stepsPerSecond: number | null): void {
    this.#speed = stepsPerSecond;
    this.#nextStart = 0;
    this.#changed();
  }

  stop(): void {
    this.#stopped = true;
    this.#changed();
  }

  #endStep(): void {
    if (!this.#inStep) return;
    this.#inStep = false;
    const took = this.host.now() - this.#startedAt;
    this.#stepTime = average(this.#stepTime, took);
    this.#operations = average(this.#operations, countedOperations() - this.#countedBefore);
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
    let told = false;
    while (!this.#stopped) {
      if (this.#paused && this.#stepsAllowed > 0) {
        this.#stepsAllowed--;
        return;
      }
      const seen = this.#commands;
      const early = this.#paused ? null : this.#millisecondsEarly();
      if (early === 0) return;
      await outbox.flush();
      if (this.#paused && !told) this.onPause(true);
      told = this.#paused;
      await this.#sleep(early, seen);
    }
  }

  /** How long the speed asked for makes the next step wait; 0 takes that step's place in time. */
  #millisecondsEarly(): number {
    if (this.#speed === null) return 0;
    const interval = 1_000 / this.#speed;
    const late = this.host.now() - this.#nextStart;
    if (late < 0) return -late;
    this.#nextStart += late < interval ? interval : late + interval;
    return 0;
  }

  async #breathe(): Promise<void> {
    await this.host.breathe();
    this.#breathedAt = this.host.now();
  }

  /** Notes that a command has changed something that a wait may be for. */
  #changed(): void {
    this.#commands++;
    this.#wake?.();
  }

  /**
   * Sleeps until a command comes or some milliseconds have passed; not at all where one has come
   * since `seen`.
   */
  async #sleep(milliseconds: number | null, seen: number): Promise<void> {
    if (this.#commands !== seen) return;
    await new Promise<void>((resolve) => {
      this.#wake = resolve;
      if (milliseconds !== null) this.host.later(resolve, milliseconds);
    });
    this.#wake = null;
    this.#breathedAt = this.host.now();
  }
}
