import { check } from 'gradient-lab';
import type * as Answer from './solution';

export default function judge({ rateAt }: typeof Answer) {
  check.close(rateAt(1, 2000, 100, 0.003), 0.00003, 1e-9, {
    en: 'Step 1 of a warm-up of 100 has a hundredth of the rate.',
    zh: '预热 100 步时，第 1 步应是学习率的百分之一。',
  });
  check.close(rateAt(50, 100_000, 100, 0.01), 0.005, 1e-6, {
    en: 'The rise is even: halfway through the warm-up it is half the rate.',
    zh: '上升应是均匀的：预热到一半，是学习率的一半。',
  });
  check.close(
    [251, 501, 751].map((i) => rateAt(i, 1000, 100, 0.01)),
    [0.0085355, 0.005, 0.0014645],
    1e-6,
    {
      en: 'After the warm-up only the cosine is left: after half of all steps, half the rate.',
      zh: '预热之后应只剩余弦：走完全部步数的一半，是学习率的一半。',
    },
  );
  const last = rateAt(1000, 1000, 100, 0.01);
  check.true(last > 0 && last < 0.0001, {
    en: 'At the last step next to nothing is left.',
    zh: '最后一步应几乎为 0。',
  });
  check.close(rateAt(1, 500, 1, 0.02), 0.02, 1e-9, {
    en: 'With a warm-up of one step it begins with all of the rate.',
    zh: '只预热 1 步时，一开始就应是全部学习率。',
  });
}
