import { check } from 'gradient-lab';
import type * as Answer from './solution';

/** Numbers in [0, 1), the same ones for the same seed. */
function generator(seed: number): () => number {
  let state = seed;
  return () => (state = (state * 16_807) % 2_147_483_647) / 2_147_483_647;
}

export default function judge({ split, scale }: typeof Answer) {
  const n = 342;
  const { train, validation, test } = split(n, generator(7));
  check.close([train.length, validation.length, test.length], [205, 69, 68], 0, {
    en: 'Of 342 birds, 205 are to train on, 69 to choose by and 68 to test with.',
    zh: '342 只企鹅中，应有 205 只用于训练，69 只用于选择，68 只用于测试。',
  });
  const all = [...train, ...validation, ...test].sort((a, b) => a - b);
  check.true(all.length === n && all.every((place, i) => place === i), {
    en: 'Every bird is in exactly one of the three sets.',
    zh: '每只企鹅应恰好属于三个集合中的一个。',
  });
  // The table is sorted: 151, 68 and 123 birds of a species.
  const speciesOf = (place: number) => (place < 151 ? 0 : place < 219 ? 1 : 2);
  const kinds = [train, validation, test].map((set) => new Set(set.map(speciesOf)).size);
  check.close(kinds, [3, 3, 3], 0, {
    en: 'All three species are in all three sets, although the table is sorted.',
    zh: '表虽然按种类排好，三个集合里却应都有全部三种。',
  });
  check.true(split(n, generator(8)).train.join() !== train.join(), {
    en: 'Other random numbers give another split.',
    zh: '换一组随机数，划分应随之不同。',
  });
  check.close(scale([100, 2, 4, 6], [1, 2, 3]), [58.7877538, -1.2247449, 0, 1.2247449], 1e-6, {
    en: 'The training set alone says what the mean and the deviation are; the others are scaled by them.',
    zh: '平均值和标准差应只由训练集决定，其余样本也应按它们来缩放。',
  });
}
