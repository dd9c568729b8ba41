import { check } from 'gradient-lab';
import type * as Answer from './solution';

export default function judge({ encode }: typeof Answer) {
  const codes = encode(60, 16);
  check.close([codes.length, codes[0]?.length ?? 0], [60, 16], 0, {
    en: 'There are 60 rows of 16 numbers.',
    zh: '应有 60 行，每行 16 个数。',
  });
  const wanted = [3, 59].map((p) =>
    [0, 3, 7].flatMap((pair) => {
      const angle = p * 10_000 ** (-pair / 8);
      return [Math.sin(angle), Math.cos(angle)];
    }),
  );
  const given = [3, 59].map((p) =>
    [0, 3, 7].flatMap((pair) => [codes[p]?.[2 * pair] ?? NaN, codes[p]?.[2 * pair + 1] ?? NaN]),
  );
  check.close(given, wanted, 1e-9, {
    en: 'Places 3 and 59 have the right sines and cosines, fast and slow.',
    zh: '位置 3 和 59 的正弦与余弦应正确，快的慢的都一样。',
  });
  const product = (p: number, q: number) =>
    (codes[p] ?? []).reduce((sum, value, column) => sum + value * (codes[q]?.[column] ?? NaN), 0);
  check.close([product(5, 9), product(40, 44)], [product(20, 24), product(20, 24)], 1e-9, {
    en: 'The dot product of two codes depends only on how far apart they are.',
    zh: '两个编码的点积，应只取决于相隔多远。',
  });
}
