/** A cell's code: what ships, what the reader made of it, and its sliders. It knows of no run. */
import { inLanguage } from '../code/in-language';
import { findParams, replaceParam } from '../code/params';
import type { CellSource } from '../wire/session-types';
import { keyOf } from '../wire/source-key';
import { shippedCode, type CodeState } from './empty-snapshot';
import { KeptCode } from './kept-code';

export class CellCode {
  readonly #kept: KeptCode;
  #state: CodeState;

  /** @param onChange receives the new state, whoever changed the code: the reader or another tab */
  constructor(
    private source: CellSource,
    private readonly onChange: (state: CodeState) => void,
  ) {
    this.#kept = new KeptCode({
      cell: keyOf(source),
      source,
      onFollow: (changed) => this.#show(changed, null),
      onConflict: ([elsewhere = null]) => this.#become({ ...this.#state, elsewhere }),
    });
    const { code, others } = this.#kept;
    this.#state = {
      ...shippedCode(code),
      edited: code !== source.code,
      elsewhere: others[0] ?? null,
    };
  }

  get state(): CodeState {
    return this.#state;
  }

  /** Whether the source ships the same code, be it with comments in another language. */
  isOf({ code, comments = [] }: CellSource): boolean {
    return inLanguage(this.source.code, comments) === code;
  }

  /** All that is known of the code from now on with its comments in the language of this source. */
  speak(source: CellSource): void {
    if (source.code === this.source.code) return;
    const { comments = [] } = source;
    this.source = source;
    this.#kept.speak(source);
    const { code, replaced } = this.#state;
    this.#state = { ...this.#state, elsewhere: this.#kept.others[0] ?? null };
    this.#show(inLanguage(code, comments), replaced && inLanguage(replaced, comments));
  }

  set(code: string): void {
    if (code !== this.#state.code) this.#write(code, null);
  }

  /** Back to what ships; what stood there can be brought back. */
  restore(): void {
    const { code } = this.#state;
    if (code !== this.source.code) this.#write(this.source.code, code);
  }

  undoRestore(): void {
    const { replaced } = this.#state;
    if (replaced !== null) this.#write(replaced, null);
  }

  /** Ends a conflict with one version of another tab's; what was not taken can be brought back. */
  settle(choice: 'here' | 'elsewhere'): void {
    const { code, elsewhere } = this.#state;
    if (elsewhere === null) return;
    const [taken, other] = choice === 'here' ? [code, elsewhere] : [elsewhere, code];
    this.#kept.settle(taken, other);
    this.#state = { ...this.#state, elsewhere: this.#kept.others[0] ?? null };
    this.#show(taken, other);
  }

  /** Takes somebody's code in the place of the reader's, which is kept beside it. */
  adopt(code: string): void {
    this.#kept.adopt(code);
    this.#state = { ...this.#state, elsewhere: this.#kept.others[0] ?? null };
    this.#show(code, null);
  }

  /**
   * Rewrites a slider's literal.
   * @returns the value as it now stands in the code; null where there is no such slider
   */
  setParam(name: string, value: number): number | null {
    this.set(replaceParam(this.#state.code, name, value));
    return this.#state.params.find((param) => param.name === name)?.value ?? null;
  }

  /** Stores what is not stored yet, and follows no other tab any more. */
  dispose(): void {
    this.#kept.dispose();
  }

  #write(code: string, replaced: string | null): void {
    this.#kept.keep(code);
    this.#show(code, replaced);
  }

  #show(code: string, replaced: string | null): void {
    const edited = code !== this.source.code;
    this.#become({ ...this.#state, code, replaced, edited, params: findParams(code) });
  }

  #become(state: CodeState): void {
    this.#state = state;
    this.onChange(state);
  }
}
