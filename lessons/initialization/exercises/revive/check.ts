import { check } from 'gradient-lab';

export default function judge() {
  const loss = check.reported('loss') ?? Infinity;
  check.true(loss < 0.1, {
    en: 'After training the loss is below 0.1.',
    zh: '训练结束时，损失应低于 0.1。',
  });
  check.true((check.reported('accuracy') ?? 0) >= 0.97, {
    en: 'At least 97 % of the points are on the right side.',
    zh: '至少应分对 97% 的点。',
  });
}
