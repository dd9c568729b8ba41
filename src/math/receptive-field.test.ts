import { expect, it } from 'vitest';
import { onePixel, throughWindow } from './receptive-field';

it('grows by the taps times the jump, and begins before a padded image', () => {
  // VGG's first block: two padded convolutions and a pooling.
  const conv = { size: 3, stride: 1, padding: 1 };
  const layers = [conv, conv, { size: 2, stride: 2 }, conv];
  const fields: { size: number; jump: number; start: number }[] = [];
  layers.reduce((field, window) => {
    const next = throughWindow(field, window);
    fields.push(next);
    return next;
  }, onePixel);
  expect(fields).toEqual([
    { size: 3, jump: 1, start: -1 },
    { size: 5, jump: 1, start: -2 },
    { size: 6, jump: 2, start: -2 },
    { size: 10, jump: 2, start: -4 },
  ]);
});
