import { check } from 'gradient-lab';
import type * as Answer from './solution';

/** What 60 steps with momentum leave of a distance along which the curvature is c. */
function distanceLeft(c: number, start: number, rate: number, beta: number): number {
  let [w, m] = [start, 0];
  for (let k = 0; k < 60; k++) {
    m = beta * m + c * w;
    w -= rate * m;
  }
  return Math.abs(w);
}

export default function judge({ rate, beta }: typeof Answer) {
  check.true(distanceLeft(1, -3.5, rate, beta) < 0.01, {
    en: 'After 60 steps, less than 0.01 is left along the ravine.',
    zh: '60 步之后，沿峡谷方向剩下的距离应小于 0.01。',
  });
  check.true(distanceLeft(100, 1.5, rate, beta) < 0.01, {
    en: 'After 60 steps, less than 0.01 is left across the ravine.',
    zh: '60 步之后，横跨峡谷方向剩下的距离应小于 0.01。',
  });
}
