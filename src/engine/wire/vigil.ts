/** Counts how long nothing was heard of what is waited for. */

/** Milliseconds between two turns. */
export const turn = 1_000;

/**
 * Counts turns of this thread's own clock rather than time: where the machine is busy or was asleep,
 * there are fewer of them too, and whoever is only slow is not taken for gone.
 */
export class Vigil {
  #turns = 0;
  readonly #timer: ReturnType<typeof setInterval>;

  /** @param onTurn called each turn with how many have passed since something was heard */
  constructor(onTurn: (silentFor: number) => void) {
    this.#timer = setInterval(() => onTurn(++this.#turns), turn);
  }

  /** Something was heard. */
  hear(): void {
    this.#turns = 0;
  }

  end(): void {
    clearInterval(this.#timer);
  }
}
