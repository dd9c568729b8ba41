/** Estimates how long something will go on from how fast it went lately. */

export class TimeLeft {
  #label = '';
  #done = 0;
  #at = 0;
  /** Units a second, a moving average; null until two marks were seen. */
  #rate: number | null = null;

  /**
   * Marks progress and returns the seconds left; null while they cannot be told.
   * @param now milliseconds
   */
  mark(label: string, done: number, total: number, now: number): number | null {
    const seconds = (now - this.#at) / 1_000;
    if (label !== this.#label || done < this.#done) {
      // A new epoch goes as fast as the last one did; another activity does not.
      if (label.replace(/\d+/g, '') !== this.#label.replace(/\d+/g, '')) this.#rate = null;
      this.#restart(label, done, now);
    } else if (seconds >= 0.1 && done > this.#done) {
      const rate = (done - this.#done) / seconds;
      const weight = Math.min(1, seconds / 2);
      this.#rate = this.#rate === null ? rate : this.#rate + weight * (rate - this.#rate);
      this.#restart(label, done, now);
    }
    return this.#rate === null || total <= 0 ? null : Math.max(0, total - done) / this.#rate;
  }

  #restart(label: string, done: number, now: number): void {
    this.#label = label;
    this.#done = done;
    this.#at = now;
  }
}
