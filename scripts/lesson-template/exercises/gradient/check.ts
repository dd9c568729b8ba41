import { check } from 'gradient-lab';
import type * as Answer from './solution';

export default function judge({ gradient }: typeof Answer) {
  const h = 1e-5;
  for (const w of [-1, 0.5, 2, 4]) {
    const measured = ((w + h - 2) ** 2 - (w - h - 2) ** 2) / (2 * h);
    check.close(gradient(w), measured, 1e-6, {
      en: `At w = ${w} the slope agrees with finite differences.`,
      zh: `在 w = ${w} 处，导数应与有限差分一致。`,
    });
  }
}
