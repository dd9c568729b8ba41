import { check } from 'gradient-lab';
import type * as Answer from './solution';

export default function judge({ roll }: typeof Answer) {
  const slope = () => [1, -2];
  const bowl = (point: number[]) => point.map((value) => 2 * value);
  check.close(roll(slope, [0, 0], 0.1, 0.9, 1), [-0.1, 0.2], 1e-9, {
    en: 'The first step is a plain one: the whole slope counts.',
    zh: '第一步应与普通的梯度下降相同：导数全部计入。',
  });
  check.close(roll(slope, [0, 0], 0.1, 0.9, 2), [-0.29, 0.58], 1e-9, {
    en: 'With a constant slope the second step is 1.9 times as long as the first.',
    zh: '导数不变时，第二步应是第一步的 1.9 倍长。',
  });
  const far = roll(slope, [0, 0], 0.1, 0.9, 201)[0]! - roll(slope, [0, 0], 0.1, 0.9, 200)[0]!;
  check.close(far, -1, 1e-6, {
    en: 'In the end the steps are ten times as long: 1/(1 − β).',
    zh: '走到后来，步长应达到十倍：1/(1 − β)。',
  });
  check.close(
    roll(bowl, [-3, 2, 1], 0.1, 0, 5),
    [-3, 2, 1].map((w) => w * 0.8 ** 5),
    1e-9,
    {
      en: 'With β = 0 it is gradient descent, for any number of weights.',
      zh: 'β = 0 时应与梯度下降相同，权重有几个都行。',
    },
  );
}
