import { check } from 'gradient-lab';
import type * as Answer from './solution';

const chinstraps = [
  [51, 5],
  [7, 6],
];
const three = [
  [28, 0, 0],
  [2, 9, 2],
  [0, 1, 27],
];
const never = [
  [56, 0],
  [13, 0],
];

export default function judge({ precision, recall }: typeof Answer) {
  check.close(precision(chinstraps, 1), 6 / 11, 1e-9, {
    en: 'Of the 11 birds that were called chinstraps, 6 are.',
    zh: '判为帽带企鹅的 11 只里，应有 6 只真的是。',
  });
  check.close(recall(chinstraps, 1), 6 / 13, 1e-9, {
    en: 'Of the 13 chinstraps, 6 were found.',
    zh: '13 只帽带企鹅里，应找出 6 只。',
  });
  check.close(
    [0, 1, 2].map((k) => precision(three, k)),
    [28 / 30, 9 / 10, 27 / 29],
    1e-9,
    {
      en: 'The precision of each of three classes.',
      zh: '三个类别各自的精确率都应正确。',
    },
  );
  check.close(
    [0, 1, 2].map((k) => recall(three, k)),
    [1, 9 / 13, 27 / 28],
    1e-9,
    {
      en: 'The recall of each of three classes.',
      zh: '三个类别各自的召回率都应正确。',
    },
  );
  check.close([precision(never, 1), recall(never, 1)], [0, 0], 0, {
    en: 'Who never says yes has a precision of 0 by convention, and a recall of 0.',
    zh: '从不回答“是”：精确率按约定应记为 0，召回率应为 0。',
  });
}
