import { check } from 'gradient-lab';
import type * as Answer from './solution';

export default function judge({ countParameters }: typeof Answer) {
  for (const [widths, count] of [
    [[2, 1], 3],
    [[2, 3, 1], 13],
    [[2, 8, 8, 1], 105],
    [[784, 128, 10], 101_770],
    [[5], 0],
  ] as const) {
    check.close(countParameters([...widths]), count, 0, {
      en: `Layers of ${widths.join(', ')} have ${count} parameters.`,
      zh: `各层宽度为 ${widths.join('、')} 时，应有 ${count} 个参数。`,
    });
  }
}
