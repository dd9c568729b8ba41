import { expect, it } from 'vitest';
import { start, type NeuronState } from './model';
import { formatState, parseState } from './share';

const state: NeuronState = {
  ...start,
  w: [1.25, -2],
  b: -0.75,
  x: [0, 1],
  activation: 'tanh',
  gate: 'xor',
};

it('reads what it wrote', () => {
  expect(formatState(state)).toBe('1.25_-2_-0.75_0_1_tanh_xor');
  expect(parseState(formatState(state)!)).toEqual(state);
});

it('writes nothing for the start', () => {
  expect(formatState(start)).toBeNull();
});

it('brings numbers into their limits', () => {
  expect(parseState('99_0_0_-5_0.123_relu_none')).toMatchObject({ w: [10, 0], x: [-1, 0.12] });
});

it.each([
  '',
  '1_2_3',
  '1_2_3_4_5_swish_and',
  '1_2_3_4_5_relu_nand',
  'a_2_3_4_5_relu_and',
  '1__3_4_5_relu_and',
  '1_2_3_4_5_relu_and_more',
])('refuses %j', (text) => {
  expect(parseState(text)).toBeNull();
});
