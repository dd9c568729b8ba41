/** The rhythm of a run: counts steps and holds them back for pause, single step, speed and page. */
import type { PendingWork } from './background/pending-work';
import type { CallSite } from './call-site';
import type { Host } from './host';
import { countLoops, Loops, Turn, type Loop, type LoopCount } from './loops';
import { countedOperations } from './operation-meter';
import type { Outbox, Standing } from './outbox';

/** Longest time in milliseconds that steps go on without letting messages in. */
const longestBreath = 8;

/** Moves an average towards its newest value; the first is taken as it is. */
function average(before: number, newest: number): number {
  return before === 0 ? newest : before + 0.1 * (newest - before);
}

export class Pace {
  readonly #loops = new Loops();
  #step = 0;
  #total: number | null = null;
  #counts: readonly LoopCount[] = [];
  #stepTime = 0;
  #operations = 0;
  #countedBefore = 0;
  /** The loop whose step is being timed. */
  #timed: Loop | null = null;
  #startedAt = 0;
  #breathedAt: number;
  #nextStart = 0;
  #stopped = false;
  #paused: boolean;
  #speed: number | null;
  #stepsAllowed = 0;
  #commands = 0;
  readonly #sleepers = new Set<() => void>();

  constructor(
    private readonly host: Host,
    private readonly outbox: () => Outbox,
    private readonly work: PendingWork,
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
      loops: this.#counts,
      stepTime: this.#stepTime,
      operations: this.#operations,
    };
  }

  get stopped(): boolean {
    return this.#stopped;
  }

  /**
   * Ends the loop's step under way and waits for its next one's turn. False, without starting one,
   * at the limit or once stopped; the loop is then over.
   * @param site where the call stands, by which its loop is known
   * @param limit steps that this loop may do; null for no limit
   * @throws TypeError where earlier calls were not awaited
   */
  next(site: CallSite, limit: number | null): Turn {
    const loop = this.#loops.ask(site, limit, this.#step);
    const end = this.work.begin('step');
    loop.turn = new Turn((resolve, reject) => {
      void this.#takeTurn(loop).then(resolve, reject).then(end);
    });
    return loop.turn;
  }

  /** Ends a loop that will not ask again. */
  leave(site: CallSite): void {
    this.#loops.leave(site);
  }

  /**
   * The step that a report under a name belongs to: the one under way. Outside a loop, where
   * nothing else counts, a second report of the same name moves the step on by one.
   * @param newest step of the name's newest report
   */
  stepFor(newest: number | undefined): number {
    if (this.#loops.innermost || newest === undefined || newest < this.#step) return this.#step;
    this.#step = newest + 1;
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

  async #takeTurn(loop: Loop): Promise<boolean> {
    this.#endStep(loop);
    if (this.#step >= this.host.maxSteps) this.stop();
    const { limit } = loop;
    const atLimit = limit !== null && loop.taken >= limit;
    if (atLimit) await this.#showEnd();
    else await this.#waitForTurn();
    const goesOn = !atLimit && !this.#stopped;
    if (goesOn) {
      this.#step++;
      this.outbox().noteStep();
      this.#timed = loop;
      this.#startedAt = this.host.now();
      this.#countedBefore = countedOperations();
    }
    this.#loops.answer(loop, goesOn);
    this.#count(goesOn ? loop : this.#loops.innermost);
    return goesOn;
  }

  /** A step within which another loop did its own is not timed. */
  #endStep(loop: Loop): void {
    if (this.#timed !== loop) return;
    this.#timed = null;
    const took = this.host.now() - this.#startedAt;
    this.#stepTime = average(this.#stepTime, took);
    this.#operations = average(this.#operations, countedOperations() - this.#countedBefore);
  }

  /** What there is goes out before the cell goes on, unless loops end faster than the page draws. */
  async #showEnd(): Promise<void> {
    if (this.outbox().hasRoom) await this.outbox().flush();
    if (this.host.now() - this.#breathedAt >= longestBreath) await this.#breathe();
  }

  /** Says how far the loop under way is; after the last one's end it stays said. */
  #count(loop: Loop | null): void {
    if (loop === null) return;
    const counts = countLoops(loop);
    const alone = loop.parent === null && !loop.holdsOthers;
    const counted = alone && this.#step - loop.begunAt === loop.taken;
    this.#total = counted && loop.limit !== null ? loop.begunAt + loop.limit : null;
    this.#counts = alone ? [] : counts;
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
      if (this.#paused || outbox.hasRoom) await outbox.flush();
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
    for (const wake of this.#sleepers) wake();
  }

  /**
   * Sleeps until a command comes or some milliseconds have passed; not at all where one has come
   * since `seen`.
   */
  async #sleep(milliseconds: number | null, seen: number): Promise<void> {
    if (this.#commands !== seen) return;
    await new Promise<void>((resolve) => {
      const wake = () => {
        this.#sleepers.delete(wake);
        resolve();
      };
      this.#sleepers.add(wake);
      if (milliseconds !== null) this.host.later(wake, milliseconds);
    });
    this.#breathedAt = this.host.now();
  }
}
