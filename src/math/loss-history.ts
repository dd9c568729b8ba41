/** Losses over the epochs, thinned so that a long run stays quick to draw. */
export interface LossHistory {
  readonly epochs: readonly number[];
  readonly training: readonly number[];
  readonly test: readonly number[];
}

const longest = 300;

/**
 * The history with one more moment at its end. A moment at the same epoch takes the place of the last one;
 * at 300 moments every other one is left out.
 */
export function extendHistory(
  before: LossHistory | null,
  [epoch, training, test]: readonly [number, number, number],
): LossHistory {
  const length = before?.epochs.length ?? 0;
  const kept = before?.epochs[length - 1] === epoch ? length - 1 : length;
  const stride = kept >= longest ? 2 : 1;
  const extend = (values: readonly number[] = [], value: number) => [
    ...values.slice(0, kept).filter((_, i) => i % stride === 0),
    value,
  ];
  return {
    epochs: extend(before?.epochs, epoch),
    training: extend(before?.training, training),
    test: extend(before?.test, test),
  };
}
