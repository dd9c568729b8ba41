import { check } from 'gradient-lab';
import type * as Answer from './solution';

export default function judge({ merge }: typeof Answer) {
  const same = (ids: number[], expected: number[]) => ids.join(' ') === expected.join(' ');
  check.true(same(merge([1, 0, 2, 0, 2, 0], 0, 2, 3), [1, 3, 3, 0]), {
    en: 'In b a n a n a, both places of a n become one token, and nothing else changes.',
    zh: 'b a n a n a 中的两处 a n 应各合成一个词元，其余不变。',
  });
  check.true(same(merge([0, 0, 0], 0, 0, 1), [1, 0]), {
    en: 'Of three alike, the first two are joined and the third is left: left to right.',
    zh: '三个相同的编号，应合并前两个，留下第三个：从左到右。',
  });
  check.true(same(merge([4, 5, 4], 5, 6, 7), [4, 5, 4]) && merge([], 0, 1, 2).length === 0, {
    en: 'Where the pair does not occur, nothing changes; its first token at the very end is kept.',
    zh: '没有这一对时，序列应保持不变；末尾单独的第一个词元也应留下。',
  });
  // Numbers of no pattern; taken apart again, they are what they were.
  const ids = Array.from({ length: 500 }, (_, i) => Math.floor(3 * Math.abs(Math.sin(i * i))));
  const merged = merge(ids, 1, 2, 9);
  const apart = merged.flatMap((id) => (id === 9 ? [1, 2] : [id]));
  const left = merged.some((id, i) => id === 1 && merged[i + 1] === 2);
  check.true(same(apart, ids) && !left, {
    en: 'In 500 tokens every such pair is joined, and nothing is lost.',
    zh: '500 个词元里，每一处这样的对都应合并，且一个也不丢。',
  });
}
