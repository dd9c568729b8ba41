import { check } from 'gradient-lab';
import type * as Answer from './solution';

export default function judge({ shown, hiddenError }: typeof Answer) {
  const x = [0.1, 0.9, 0.4, 0.6];
  const mask = [1, 0, 1, 0];
  const seen = shown(x, mask);
  for (const [i, value] of [0, 0.9, 0, 0.6].entries()) {
    check.close(seen[i] ?? NaN, value, 1e-9, {
      en: `Pixel ${i} is ${mask[i] === 1 ? 'hidden' : 'in sight'}.`,
      zh: `像素 ${i} 应${mask[i] === 1 ? '遮住' : '露出来'}。`,
    });
  }
  check.close(hiddenError(x, [0.3, 0, 0.4, 0], mask), 0.02, 1e-9, {
    en: 'Only the two hidden pixels count, and the sum is divided by two.',
    zh: '只算两个遮住的像素，和应除以 2。',
  });
  check.close(hiddenError(x, [0.1, 5, 0.4, -5], mask), 0, 1e-9, {
    en: 'Whatever is guessed where x was in sight changes nothing.',
    zh: '在露出来的像素上怎么猜，结果都应不变。',
  });
  check.close(hiddenError(x, x, [0, 0, 0, 0]), 0, 1e-9, {
    en: 'Where nothing is hidden, the error is 0.',
    zh: '什么也没有遮住时，误差应是 0。',
  });
}
