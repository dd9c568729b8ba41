/** A set of labelled digits that deals out batches, reshuffled every epoch. */
import { digitCount, imagePixels, type PackedDigits } from './mnist-format';

export interface DigitBatch {
  readonly size: number;
  /** `size` × 28 × 28 × 1, row-major, 0 (paper) to 1 (ink). */
  readonly x: Float32Array;
  /** `size` × 10, one-hot. */
  readonly y: Float32Array;
}

export class DigitSet {
  readonly size: number;
  /** 784 bytes an image, 0 to 255. */
  readonly images: Uint8Array;
  readonly labels: Uint8Array;
  readonly #random: () => number;
  readonly #order: Uint32Array;
  #dealt: number;

  constructor({ images, labels }: PackedDigits, random: () => number) {
    this.size = labels.length;
    this.images = images;
    this.labels = labels;
    this.#random = random;
    this.#order = Uint32Array.from(labels, (_, index) => index);
    this.#dealt = this.size;
  }

  /**
   * The next examples in shuffled order. An epoch's last batch is short where the size does not
   * divide the set; the one after it starts a newly shuffled epoch.
   */
  next(size: number): DigitBatch {
    if (this.size === 0) throw new RangeError('This set of digits is empty.');
    if (this.#dealt >= this.size) {
      this.#shuffle();
      this.#dealt = 0;
    }
    const indices = this.#order.subarray(this.#dealt, Math.min(this.#dealt + size, this.size));
    this.#dealt += indices.length;
    return this.pick(indices);
  }

  /** Examples `start` … `start + size − 1` in the set's own order; fewer at its end. */
  batch(start: number, size: number): DigitBatch {
    const length = Math.max(0, Math.min(size, this.size - start));
    return this.pick(Uint32Array.from({ length }, (_, offset) => start + offset));
  }

  /** The examples at these places. */
  pick(indices: ArrayLike<number>): DigitBatch {
    const size = indices.length;
    const x = new Float32Array(size * imagePixels);
    const y = new Float32Array(size * digitCount);
    for (let row = 0; row < size; row++) {
      const index = indices[row]!;
      const from = index * imagePixels;
      for (let pixel = 0; pixel < imagePixels; pixel++) {
        x[row * imagePixels + pixel] = this.images[from + pixel]! / 255;
      }
      y[row * digitCount + this.labels[index]!] = 1;
    }
    return { size, x, y };
  }

  /** Fisher and Yates's shuffle of the whole order. */
  #shuffle(): void {
    for (let last = this.size - 1; last > 0; last--) {
      const other = Math.floor(this.#random() * (last + 1));
      const held = this.#order[last]!;
      this.#order[last] = this.#order[other]!;
      this.#order[other] = held;
    }
  }
}
