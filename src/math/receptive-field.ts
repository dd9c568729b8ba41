/**
 * Which pixels of the input a value of a later layer can depend on.
 * Source: Araujo, Norris & Sim 2019, “Computing Receptive Fields of Convolutional Neural Networks”, Distill.
 */

export interface ReceptiveField {
  /** Pixels along a side. */
  readonly size: number;
  /** Pixels of the input from the field of one value to that of its neighbour. */
  readonly jump: number;
  /** First pixel of the first value's field; negative where padding comes before the image. */
  readonly start: number;
}

/** Of a pixel of the input: itself. */
export const onePixel: ReceptiveField = { size: 1, jump: 1, start: 0 };

/**
 * Through one more layer with a window, a convolution or pooling:
 * r' = r + (k − 1)·j, j' = j·s, start' = start − p·j.
 * @param window taps along its side, pixels from one place to the next, and lines of padding
 */
export function throughWindow(
  { size, jump, start }: ReceptiveField,
  window: { readonly size: number; readonly stride: number; readonly padding?: number },
): ReceptiveField {
  return {
    size: size + (window.size - 1) * jump,
    jump: jump * window.stride,
    start: start - (window.padding ?? 0) * jump,
  };
}
