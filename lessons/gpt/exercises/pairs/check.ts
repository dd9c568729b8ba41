import { check } from 'gradient-lab';
import type * as Answer from './solution';

export default function judge({ pairLoss }: typeof Answer) {
  // After a: b twice and c once. After c nothing was counted.
  const learned = [0, 1, 0, 1, 0, 2];
  const byHand = (Math.log(6 / 2) + Math.log(3)) / 2;
  check.close(pairLoss(learned, [0, 2, 1], 3, 1), byHand, 1e-9, {
    en: 'With 1 added to every count, a c b after a b a b a c costs (ln 3 + ln 3) / 2 nats.',
    zh: '每个计数加 1 时，数过 a b a b a c，a c b 的平均损失应是 (ln 3 + ln 3) / 2 奈特。',
  });
  check.close(pairLoss(learned, [1, 0, 1], 3, 0), Math.log(3 / 2) / 2, 1e-9, {
    en: 'With nothing added, the probabilities are shares of the counts.',
    zh: '什么也不加时，概率应就是次数之比。',
  });
  check.close(pairLoss(learned, [0, 1, 0, 2, 2], 3, 1e9), Math.log(3), 1e-6, {
    en: 'With very much added, all characters are alike: ln V.',
    zh: '加得极多时，各字符应几乎等可能：损失趋于 ln V。',
  });
  const V = 5;
  const text = Array.from({ length: 300 }, (_, i) => Math.floor(V * Math.abs(Math.sin(i * i))));
  const sum = Array.from({ length: V }, (_, b) => Math.exp(-pairLoss(text, [2, b], V, 0.3)));
  check.close(
    sum.reduce((all, p) => all + p, 0),
    1,
    1e-9,
    {
      en: 'After any character the probabilities of all the next ones sum to 1.',
      zh: '任一字符之后，所有下一个字符的概率之和应为 1。',
    },
  );
}
