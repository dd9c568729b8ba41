/** The reader's edits of a cell, kept between visits and never written over another tab's. */
import * as v from 'valibot';
import { readStored, removeStored, watchStored, writeStored } from '@/storage/storage';

const schema = v.object({ code: v.string() });

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
  readonly #unwatch: () => void;

  constructor(private readonly options: KeptCodeOptions) {
    this.#basis = this.#stored();
    this.#mine = this.#basis;
    this.#conflict = readStored(this.#asideKey, schema)?.code ?? null;
    this.#unwatch = watchStored(this.#key, () => this.#look());
  }

  get code(): string {
    return this.#mine;
  }

  /** A version that another tab, or an earlier visit, left beside this one. */
  get conflict(): string | null {
    return this.#conflict;
  }

  /** Keeps an edit; code equal to what ships is not an edit and is forgotten. */
  keep(code: string): void {
    this.#mine = code;
    const stored = this.#stored();
    if (!this.#aside && (stored === this.#basis || stored === code)) {
      this.#write(code);
      return;
    }
    this.#aside = true;
    writeStored(this.#asideKey, { code });
    this.#tell(stored);
  }

  /** The reader chose: this code stands in the place of both. */
  settle(code: string): void {
    this.#conflict = null;
    this.#aside = false;
    this.#mine = code;
    removeStored(this.#asideKey);
    this.#write(code);
  }

  dispose(): void {
    this.#unwatch();
  }

  get #key(): string {
    return `code:${this.options.cell}`;
  }

  get #asideKey(): string {
    return `aside:${this.options.cell}`;
  }

  #stored(): string {
    return readStored(this.#key, schema)?.code ?? this.options.shipped;
  }

  #write(code: string): void {
    if (code === this.options.shipped) removeStored(this.#key);
    else writeStored(this.#key, { code });
    this.#basis = code;
  }

  #tell(other: string): void {
    if (this.#conflict === other) return;
    this.#conflict = other;
    this.options.onConflict(other);
  }

  /** Another tab wrote. What this tab has is in storage too, unless both wrote at once. */
  #look(): void {
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
