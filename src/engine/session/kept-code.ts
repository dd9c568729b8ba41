/** The reader's edits of a cell, kept between visits and never written over another tab's. */
import * as v from 'valibot';
import { readStored, removeStored, watchStored, writeStored } from '@/storage/storage';
import { onLeaving } from './browser';

/** Edits were stored without a version at first; those are of the first. */
const schema = v.object({ version: v.optional(v.literal(1), 1), code: v.string() });
type StoredCode = v.InferOutput<typeof schema>;

/** Milliseconds between an edit and its being stored: storing stops the page, and typing must not. */
const delay = 300;

export interface KeptCodeOptions {
  readonly cell: string;
  readonly shipped: string;
  /** Another tab changed the code that this one has, and this one had nothing of its own to lose. */
  readonly onFollow: (code: string) => void;
  /** Another tab's code, which this one's would have written over; both are kept. */
  readonly onConflict: (code: string) => void;
}

/** What is stored for a cell as this tab knows it. */
export class KeptCode {
  /** What storage held when this tab last read or wrote it. */
  #basis: string;
  #mine: string;
  #conflict: string | null;
  /** Storage holds the other tab's code in the usual place, and this tab's beside it. */
  #aside = false;
  /** Runs while an edit is not stored yet. */
  #timer: ReturnType<typeof setTimeout> | null = null;
  readonly #unwatch: () => void;
  readonly #stay: () => void;

  constructor(private readonly options: KeptCodeOptions) {
    this.#basis = this.#stored();
    this.#mine = this.#basis;
    this.#conflict = readStored(this.#asideKey, schema)?.code ?? null;
    this.#unwatch = watchStored(this.#key, () => this.#look());
    this.#stay = onLeaving(() => this.flush());
  }

  get code(): string {
    return this.#mine;
  }

  /** A version that another tab, or an earlier visit, left beside this one. */
  get conflict(): string | null {
    return this.#conflict;
  }

  /**
   * Keeps an edit, and stores it a moment later; code equal to what ships is not an edit and is
   * forgotten. Edits that follow do not put it off: no more than that moment can be lost.
   */
  keep(code: string): void {
    this.#mine = code;
    this.#timer ??= setTimeout(() => this.flush(), delay);
  }

  /** Stores what is not stored yet. */
  flush(): void {
    if (this.#timer === null) return;
    this.#forgetTimer();
    const code = this.#mine;
    if (!this.#aside && code === this.#basis) return;
    const stored = this.#stored();
    if (!this.#aside && (stored === this.#basis || stored === code)) {
      this.#write(code);
      return;
    }
    this.#aside = true;
    writeCode(this.#asideKey, code);
    this.#tell(stored);
  }

  /** The reader chose: this code stands in the place of both. */
  settle(code: string): void {
    this.#forgetTimer();
    this.#conflict = null;
    this.#aside = false;
    this.#mine = code;
    removeStored(this.#asideKey);
    this.#write(code);
  }

  dispose(): void {
    this.flush();
    this.#unwatch();
    this.#stay();
  }

  get #key(): string {
    return `code:${this.options.cell}`;
  }

  get #asideKey(): string {
    return `aside:${this.options.cell}`;
  }

  #forgetTimer(): void {
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#timer = null;
  }

  #stored(): string {
    return readStored(this.#key, schema)?.code ?? this.options.shipped;
  }

  #write(code: string): void {
    if (code === this.options.shipped) removeStored(this.#key);
    else writeCode(this.#key, code);
    this.#basis = code;
  }

  #tell(other: string): void {
    if (this.#conflict === other) return;
    this.#conflict = other;
    this.options.onConflict(other);
  }

  /** Another tab wrote. An edit of this one's that was not stored yet is kept beside it. */
  #look(): void {
    this.flush();
    const stored = this.#stored();
    if (this.#aside) {
      this.#tell(stored);
      return;
    }
    if (stored === this.#basis) return;
    this.#basis = stored;
    this.#mine = stored;
    this.options.onFollow(stored);
  }
}

function writeCode(key: string, code: string): void {
  writeStored(key, { version: 1, code } satisfies StoredCode);
}
