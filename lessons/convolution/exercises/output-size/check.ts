import { check } from 'gradient-lab';
import type * as Answer from './solution';

/** Stands the window wherever it fits, and counts. */
function count(n: number, k: number, padding: number, stride: number, dilation: number): number {
  let places = 0;
  for (let at = -padding; at + dilation * (k - 1) < n + padding; at += stride) places++;
  return places;
}

export default function judge({ outputSize }: typeof Answer) {
  const cases = [
    [28, 5, 2, 1, 1],
    [224, 7, 3, 2, 1],
    [13, 3, 0, 2, 1],
    [10, 3, 0, 4, 1],
    [32, 3, 2, 1, 2],
    [9, 3, 0, 1, 4],
  ] as const;
  for (const [n, k, padding, stride, dilation] of cases) {
    const expected = count(n, k, padding, stride, dilation);
    check.close(outputSize(n, k, padding, stride, dilation), expected, 1e-9, {
      en: `${n} pixels, ${k} taps, padding ${padding}, stride ${stride}, dilation ${dilation}: ${expected} places.`,
      zh: `${n} 个像素，${k} 个取样点，填充 ${padding}，步幅 ${stride}，空洞率 ${dilation}：应有 ${expected} 个位置。`,
    });
  }
}
