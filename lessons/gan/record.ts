/** The losses and the parts reached along a training, thinned so that a long one stays quick to draw. */
import type { PlaneGan } from '@/math/gan/plane-gan';
import type { Reading } from './plane-model';

export interface GanRecord {
  readonly steps: readonly number[];
  readonly d: readonly number[];
  readonly g: readonly number[];
  readonly reached: readonly number[];
}

const longest = 300;

/** The record with one more moment at its end; at 300 moments every other one is left out. */
export function extendRecord(
  before: GanRecord | null,
  gan: PlaneGan,
  { coverage }: Reading,
): GanRecord | null {
  if (gan.steps === 0) return null;
  const length = before?.steps.length ?? 0;
  const kept = before?.steps[length - 1] === gan.steps ? length - 1 : length;
  const stride = kept >= longest ? 2 : 1;
  const extend = (values: readonly number[] = [], value: number) => [
    ...values.slice(0, kept).filter((_, i) => i % stride === 0),
    value,
  ];
  return {
    steps: extend(before?.steps, gan.steps),
    d: extend(before?.d, gan.d.loss),
    g: extend(before?.g, gan.g.loss),
    reached: extend(before?.reached, coverage.reached),
  };
}
