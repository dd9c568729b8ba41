import { check } from 'gradient-lab';
import type * as Answer from './solution';

export default function judge({ countBlock }: typeof Answer) {
  check.close(countBlock(16, 64, 2), 3072, 0, {
    en: 'A block of this lesson has 3072 parameters.',
    zh: '本课的一块应有 3072 个参数。',
  });
  check.close(
    [1, 4, 16].map((heads) => countBlock(64, 256, heads)),
    [49_152, 49_152, 49_152],
    0,
    {
      en: 'A block of width 64 with 256 hidden units has 49,152, whatever the heads.',
      zh: '宽 64、隐藏单元 256 个的一块应有 49,152 个参数，与头的个数无关。',
    },
  );
  check.close(countBlock(512, 2048, 8), 3_145_728, 0, {
    en: 'A block of the first Transformer’s encoder, without biases and gains, has 3,145,728.',
    zh: '最早那个 Transformer 的编码器，一块不算偏置和增益，应有 3,145,728 个参数。',
  });
}
