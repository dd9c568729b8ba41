/**
 * Tells the loops of `step` in a cell apart: within one another, one after the other, at once.
 *
 * All that a call of `step` says of its loop is where it stands. A loop is over when it was told so
 * (`false`), or when a loop around it takes its next step, as after a `break`.
 */
import { startsWith, type CallSite } from './call-site';

/** Calls that may wait unawaited at once; functions that run side by side make some. */
const mostUnawaited = 64;

/** How far a loop has come. */
export interface LoopCount {
  readonly done: number;
  readonly limit: number;
}

export interface Loop {
  /** The shortest stack seen of it: the frames that called its function are gone once it awaited. */
  site: CallSite;
  limit: number | null;
  taken: number;
  /** The run's step when it began. */
  readonly begunAt: number;
  /** The loop in whose body it began. */
  parent: Loop | null;
  /** Whether it has had another loop in its body: its steps are then not all of the run's. */
  holdsOthers: boolean;
  /** Asked for a step and not answered yet. */
  waiting: boolean;
  /** Place in the order of answers. */
  answered: number;
  turn: Turn | null;
}

/** What `step` returns: a promise that knows whether anybody awaits it. */
export class Turn extends Promise<boolean> {
  awaited = false;

  static override get [Symbol.species](): PromiseConstructor {
    return Promise;
  }

  override then<A = boolean, B = never>(
    onFulfilled?: ((value: boolean) => A | PromiseLike<A>) | null,
    onRejected?: ((reason: unknown) => B | PromiseLike<B>) | null,
  ): Promise<A | B> {
    this.awaited = true;
    return super.then(onFulfilled, onRejected);
  }
}

export class Loops {
  #live: Loop[] = [];
  #answers = 0;

  /**
   * The loop that a call of `step` continues or begins.
   * @throws TypeError where earlier calls were not awaited
   */
  ask(site: CallSite, limit: number | null, step: number): Loop {
    const known = this.#find(site);
    if (known?.turn?.awaited === false || this.#unawaited() >= mostUnawaited) {
      throw new TypeError('step was not awaited: write `await step(…)`.');
    }
    const loop = known ?? this.#begin(site, step);
    this.#noteSideBySide(loop);
    if (known) this.#live = this.#live.filter((other) => other.waiting || !isWithin(other, known));
    if (site.length < loop.site.length) loop.site = site;
    loop.limit = limit;
    loop.waiting = true;
    return loop;
  }

  /** Notes that a loop goes on with a step, or is over. */
  answer(loop: Loop, goesOn: boolean): void {
    loop.waiting = false;
    loop.answered = ++this.#answers;
    if (goesOn) loop.taken++;
    else this.#end(loop);
  }

  /** Ends the loop of a place that will not ask again. */
  leave(site: CallSite): void {
    const loop = this.#find(site);
    if (loop) this.#end(loop);
  }

  /** The loop whose body is running, the innermost. */
  get innermost(): Loop | null {
    return this.#live.reduce<Loop | null>(
      (newest, loop) =>
        loop.waiting || (newest && newest.answered > loop.answered) ? newest : loop,
      null,
    );
  }

  #find(site: CallSite): Loop | null {
    const same = this.#live.filter((loop) => !loop.waiting && startsWith(loop.site, site));
    // Of a function within itself the inner loop, of one that runs twice at once the one whose turn it is.
    const inner = same.filter((loop) => !same.some((other) => isWithin(other, loop)));
    return inner.reduce<Loop | null>(
      (first, loop) => (first && first.answered < loop.answered ? first : loop),
      null,
    );
  }

  #begin(site: CallSite, begunAt: number): Loop {
    const parent = this.#around();
    if (parent) parent.holdsOthers = true;
    const loop: Loop = {
      site,
      limit: null,
      taken: 0,
      begunAt,
      parent,
      holdsOthers: false,
      waiting: false,
      answered: 0,
      turn: null,
    };
    this.#live.push(loop);
    return loop;
  }

  /** The loop in whose body a new one begins; null also where it may be either of two. */
  #around(): Loop | null {
    const inBody = this.#live.filter(({ waiting }) => !waiting);
    const inner = inBody.filter((loop) => !inBody.some((other) => isWithin(other, loop)));
    return inner.length === 1 ? inner[0]! : null;
  }

  /** A loop that waits while another one asks is neither in the other's body nor around it. */
  #noteSideBySide(asking: Loop): void {
    for (const other of this.#live) {
      if (!other.waiting || other === asking) continue;
      if (isWithin(other, asking)) other.parent = asking.parent;
      for (let loop = asking; loop.parent !== null; loop = loop.parent) {
        if (loop.parent !== other) continue;
        loop.parent = other.parent;
        break;
      }
    }
  }

  #end(loop: Loop): void {
    this.#live = this.#live.filter((other) => other !== loop && !isWithin(other, loop));
  }

  #unawaited(): number {
    return this.#live.filter(({ waiting, turn }) => waiting && turn?.awaited === false).length;
  }
}

function isWithin(loop: Loop, outer: Loop): boolean {
  for (let parent = loop.parent; parent !== null; parent = parent.parent) {
    if (parent === outer) return true;
  }
  return false;
}

/** A loop and those around it that have a limit, outermost first. */
export function countLoops(innermost: Loop): LoopCount[] {
  const counts: LoopCount[] = [];
  for (let loop: Loop | null = innermost; loop !== null; loop = loop.parent) {
    if (loop.limit !== null) counts.unshift({ done: loop.taken, limit: loop.limit });
  }
  return counts;
}
