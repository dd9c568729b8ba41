import { check } from 'gradient-lab';
import type * as Answer from './solution';

export default function judge({ rate }: typeof Answer) {
  const along = Math.abs(3.5 * (1 - rate) ** 60);
  const across = Math.abs(1.5 * (1 - 10 * rate) ** 60);
  check.true(along < 1e-4, {
    en: 'After 60 steps, less than 0.0001 is left along the ravine.',
    zh: '60 步之后，沿峡谷方向剩下的距离应小于 0.0001。',
  });
  check.true(across < 1e-4, {
    en: 'After 60 steps, less than 0.0001 is left across the ravine.',
    zh: '60 步之后，横跨峡谷方向剩下的距离应小于 0.0001。',
  });
}
