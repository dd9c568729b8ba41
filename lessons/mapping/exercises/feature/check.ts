import { check } from 'gradient-lab';
import type * as Answer from './solution';

export default function judge({ feature }: typeof Answer) {
  let [inside, outside, wrongInside, wrongOutside] = [0, 0, 0, 0];
  for (let i = -30; i <= 30; i++) {
    for (let j = -30; j <= 30; j++) {
      const [x1, x2] = [i / 10, j / 10];
      const radius = Math.hypot(x1, x2);
      // Points on the circles themselves may count either way.
      if (Math.abs(radius - 1) < 0.02 || Math.abs(radius - 2) < 0.02) continue;
      const value = feature(x1, x2);
      if (radius > 1 && radius < 2) {
        inside++;
        if (!(value > 0)) wrongInside++;
      } else {
        outside++;
        if (!(value < 0)) wrongOutside++;
      }
    }
  }
  check.true(wrongInside === 0, {
    en: `It is positive for all ${inside} points between the circles (${wrongInside} are wrong).`,
    zh: `对两个圆之间的全部 ${inside} 个点都应为正（错了 ${wrongInside} 个）。`,
  });
  check.true(wrongOutside === 0, {
    en: `It is negative for all ${outside} others (${wrongOutside} are wrong).`,
    zh: `对其余 ${outside} 个点都应为负（错了 ${wrongOutside} 个）。`,
  });
}
