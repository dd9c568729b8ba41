import { check } from 'gradient-lab';
import type * as Answer from './solution';

const p = 1 / (1 + Math.exp(-1));

export default function judge({ sigmoid, softmax }: typeof Answer) {
  check.close([sigmoid(0), sigmoid(1), sigmoid(-1)], [0.5, p, 1 - p], 1e-12, {
    en: 'The sigmoid is right at 0, 1 and −1.',
    zh: 'sigmoid 在 0、1 和 −1 处应正确。',
  });
  check.close([sigmoid(1000), sigmoid(-1000)], [1, 0], 0, {
    en: 'The sigmoid is 1 at 1000 and 0 at −1000.',
    zh: 'sigmoid 在 1000 处应为 1，在 −1000 处应为 0。',
  });
  check.close(softmax([1, 0]), [p, 1 - p], 1e-12, {
    en: 'The softmax of 1 and 0 is right.',
    zh: '1 与 0 的 softmax 应正确。',
  });
  check.close(softmax([1000, 999, -1000]), [p, 1 - p, 0], 1e-12, {
    en: 'Logits of 1000, 999 and −1000 give the same shares as 1, 0 and −1999.',
    zh: 'logit 为 1000、999、−1000 时，结果应与 1、0、−1999 相同。',
  });
  check.close(softmax([-1000, -1001]), [p, 1 - p], 1e-12, {
    en: 'Logits that are all far below 0 work too.',
    zh: '所有 logit 都远小于 0 时也应正确。',
  });
}
