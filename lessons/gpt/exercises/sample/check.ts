import { check } from 'gradient-lab';
import type * as Answer from './solution';

const logits = [0, 3, -1, 2, 1];
const sum = (list: readonly number[]) => list.reduce((all, share) => all + share, 0);

export default function judge({ shares }: typeof Answer) {
  const two = shares(logits, 1, 2);
  check.true(two.length === 5 && two.filter((share) => share > 0).length === 2, {
    en: 'With k = 2 two characters can be drawn, and all others have 0.',
    zh: 'k = 2 时，应只有两个字符可能被抽到，其余都是 0。',
  });
  check.true(two[1]! > 0 && two[3]! > 0, {
    en: 'Those with the largest logits stay, each at its own place.',
    zh: '留下的应是 logit 最大的那些，位置不变。',
  });
  for (const [k, temperature] of [
    [1, 1],
    [2, 0.5],
    [3, 2],
    [5, 1],
  ] as const) {
    check.close(sum(shares(logits, temperature, k)), 1, 1e-9, {
      en: `With k = ${k} and temperature ${temperature} the shares add up to 1.`,
      zh: `k = ${k}、温度为 ${temperature} 时，概率之和应为 1。`,
    });
  }
  check.close(two[1]! / two[3]!, Math.E, 1e-9, {
    en: 'Those that stay keep their ratio: logits 3 and 2 are e to 1.',
    zh: '留下的应保持原来的比例：logit 为 3 和 2 的，比例是 e 比 1。',
  });
  const cold = shares(logits, 0.5, 2);
  check.close(cold[1]! / cold[3]!, Math.E ** 2, 1e-9, {
    en: 'At temperature 0.5 the ratio is e² to 1.',
    zh: '温度为 0.5 时，这个比例应为 e² 比 1。',
  });
  check.close(shares([900, 899, 0], 1, 2), [Math.E / (1 + Math.E), 1 / (1 + Math.E), 0], 1e-9, {
    en: 'Logits of 900 and 899 give 0.731 and 0.269, and not NaN.',
    zh: 'logit 为 900 和 899 时，应得到 0.731 和 0.269，而不是 NaN。',
  });
}
