import { check } from 'gradient-lab';
import type * as Answer from './solution';

export default function judge({ walk }: typeof Answer) {
  for (const count of [2, 5, 9]) {
    const a = [1, -2, 0.5];
    const b = [-3, 2, 0.5];
    const codes = walk(a, b, count);
    check.true(codes.length === count, {
      en: `There are ${count} codes where ${count} are asked for.`,
      zh: `要 ${count} 个编码时，应有 ${count} 个。`,
    });
    for (let i = 0; i < 3; i++) {
      check.close(codes[0]?.[i] ?? NaN, a[i]!, 1e-9, {
        en: `Of ${count} codes, the first is a: number ${i}.`,
        zh: `${count} 个编码中，第一个应是 a：第 ${i} 个数。`,
      });
      check.close(codes.at(-1)?.[i] ?? NaN, b[i]!, 1e-9, {
        en: `Of ${count} codes, the last is b: number ${i}.`,
        zh: `${count} 个编码中，最后一个应是 b：第 ${i} 个数。`,
      });
      const stride = (b[i]! - a[i]!) / (count - 1);
      check.close((codes[1]?.[i] ?? NaN) - a[i]!, stride, 1e-9, {
        en: `Of ${count} codes, the first step is as long as the others: number ${i}.`,
        zh: `${count} 个编码中，第一步应与其余各步一样长：第 ${i} 个数。`,
      });
    }
  }
}
