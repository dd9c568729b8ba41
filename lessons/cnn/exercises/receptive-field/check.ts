import { check } from 'gradient-lab';
import type * as Answer from './solution';

type Window = Parameters<typeof Answer.receptiveField>[0][number];

/** Walks back from one value, layer by layer, and collects the places that it was made from. */
function countSeen(layers: readonly Window[]): number {
  let places = new Set([0]);
  for (const { size, stride } of [...layers].reverse()) {
    const before = [...places].flatMap((place) =>
      Array.from({ length: size }, (_, tap) => place * stride + tap),
    );
    places = new Set(before);
  }
  return Math.max(...places) - Math.min(...places) + 1;
}

export default function judge({ receptiveField }: typeof Answer) {
  const [conv, pool] = [
    { size: 3, stride: 1 },
    { size: 2, stride: 2 },
  ];
  const cases: readonly (readonly [string, string, Window[]])[] = [
    ['no layer', '没有层', []],
    ['one convolution', '一层卷积', [conv]],
    ['three convolutions', '三层卷积', [conv, conv, conv]],
    ['the network of this lesson', '本课的网络', [conv, pool, conv, pool]],
    ['two strides of 2, then 5 × 5', '两次步幅 2，再 5 × 5', [
      { size: 3, stride: 2 },
      { size: 3, stride: 2 },
      { size: 5, stride: 1 },
    ]], // prettier-ignore
  ];
  for (const [en, zh, layers] of cases) {
    const expected = countSeen(layers);
    check.close(receptiveField(layers), expected, 1e-9, {
      en: `With ${en}, a value sees ${expected} pixels a side.`,
      zh: `${zh}时，一个数每边应看到 ${expected} 个像素。`,
    });
  }
}
