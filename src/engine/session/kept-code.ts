/** The reader's edits of a cell, kept between visits and never written over another tab's. */
import { asideSchema, editSchema } from '@/storage/kept-edits';
import { readStored, removeStored, watchStored, writeStored } from '@/storage/storage';
import { inLanguage } from '../code/in-language';
import type { CellSource } from '../wire/session-types';
import { onLeaving } from './browser';

/** Milliseconds between an edit and its being stored: storing stops the page, and typing must not. */
const delay = 300;

export interface KeptCodeOptions {
  readonly cell: string;
  readonly source: Pick<CellSource, 'code' | 'comments'>;
  /** Another tab changed the code that this one has, and this one had nothing of its own to lose. */
  readonly onFollow: (code: string) => void;
  /** The other versions that are kept beside this one are now these, oldest first. */
  readonly onConflict: (others: readonly string[]) => void;
}

/** What is stored for a cell as this tab knows it. */
export class KeptCode {
  /** What storage held when this tab last read or wrote it. */
  #basis: string;
  #mine: string;
  #others: readonly string[];
  /** What this tab stored beside another's code that is in the usual place; null where its own is there. */
  #aside: string | null = null;
  /** Runs while an edit is not stored yet. */
  #timer: ReturnType<typeof setTimeout> | null = null;
  readonly #unwatch: readonly (() => void)[];
  #source: KeptCodeOptions['source'];

  constructor(private readonly options: KeptCodeOptions) {
    this.#source = options.source;
    this.#basis = this.#stored();
    this.#mine = this.#basis;
    this.#others = this.#findOthers();
    const look = () => this.#look();
    this.#unwatch = [
      watchStored(this.#key, look),
      watchStored(this.#asideKey, look),
      onLeaving(() => this.flush()),
    ];
  }

  /** Everything that is kept is the same from now on but for the language of its comments. */
  speak(source: KeptCodeOptions['source']): void {
    this.flush();
    this.#source = source;
    this.#basis = this.#inLanguage(this.#basis);
    this.#mine = this.#inLanguage(this.#mine);
    this.#aside = this.#aside && this.#inLanguage(this.#aside);
    this.#others = this.#findOthers();
  }

  get code(): string {
    return this.#mine;
  }

  /** Versions that other tabs, or earlier visits, left beside this one, oldest first and each once. */
  get others(): readonly string[] {
    return this.#others;
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
    if (this.#aside === null && code === this.#basis) return;
    const stored = this.#stored();
    if (stored === code || (this.#aside === null && stored === this.#basis)) {
      this.#forget(this.#aside);
      this.#write(code);
    } else this.#putAside(code);
    this.#tell();
  }

  /** The reader chose between two versions; the first stands in the place of both, and others stay. */
  settle(taken: string, dropped: string): void {
    this.flush();
    const rest = [this.#stored(), ...this.#readAside()];
    this.#writeAside(rest.filter((code) => code !== taken && code !== dropped));
    this.#aside = null;
    this.#mine = taken;
    this.#write(taken);
    this.#others = this.#findOthers();
  }

  /** Keeps somebody's code in the place of the reader's own, and that beside it. */
  adopt(code: string): void {
    this.flush();
    const beside = [...this.#readAside(), this.#stored(), this.#mine];
    const own = beside.filter((other) => other !== code && other !== this.#source.code);
    this.#writeAside(own);
    this.#aside = null;
    this.#mine = code;
    this.#write(code);
    this.#others = this.#findOthers();
  }

  dispose(): void {
    this.flush();
    for (const unwatch of this.#unwatch) unwatch();
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
    const stored = readStored(this.#key, editSchema);
    return stored === undefined ? this.#source.code : this.#inLanguage(stored.code);
  }

  #readAside(): readonly string[] {
    const codes = readStored(this.#asideKey, asideSchema)?.codes ?? [];
    return codes.map((code) => this.#inLanguage(code));
  }

  #inLanguage(code: string): string {
    return inLanguage(code, this.#source.comments ?? []);
  }

  #writeAside(codes: readonly string[]): void {
    if (codes.length === 0) removeStored(this.#asideKey);
    else writeStored(this.#asideKey, { version: 1, codes: [...new Set(codes)] });
  }

  /** Stores this tab's code beside the others, in the place of what it stored there before. */
  #putAside(code: string): void {
    this.#writeAside([...this.#readAside().filter((other) => other !== this.#aside), code]);
    this.#aside = code;
  }

  #forget(aside: string | null): void {
    if (aside === null) return;
    this.#writeAside(this.#readAside().filter((code) => code !== aside));
    this.#aside = null;
  }

  #write(code: string): void {
    if (code === this.#source.code) removeStored(this.#key);
    else writeStored(this.#key, { version: 1, code });
    this.#basis = code;
  }

  #findOthers(): readonly string[] {
    const all = new Set([this.#stored(), ...this.#readAside()]);
    all.delete(this.#mine);
    return [...all];
  }

  #tell(): void {
    const others = this.#findOthers();
    const same = others.length === this.#others.length;
    if (same && others.every((code, i) => code === this.#others[i])) return;
    this.#others = others;
    this.options.onConflict(others);
  }

  /** Another tab wrote. An edit of this one's that was not stored yet is kept beside it. */
  #look(): void {
    this.flush();
    const stored = this.#stored();
    if (this.#aside === null && stored !== this.#basis) {
      this.#basis = stored;
      this.#mine = stored;
      this.options.onFollow(stored);
    }
    this.#tell();
  }
}
