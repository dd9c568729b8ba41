import { expect, it } from 'vitest';
import { readFrameWord, readSupply, readWalls, readWant } from './supply';

it('reads what each side may say', () => {
  const want = { type: 'want', id: 1, of: 'data', name: 'penguins/table.bin' };
  expect(readWant(want)).toEqual(want);
  const binary = { type: 'want', id: 2, of: 'binary', name: 'kernels-simd.wasm' };
  expect(readWant(binary)).toEqual(binary);
  const here = { type: 'supply', id: 1, state: 'here', bytes: new ArrayBuffer(3) };
  expect(readSupply(here)).toEqual(here);
  expect(readWalls({ type: 'walls', open: ['network'] })).toEqual({
    type: 'walls',
    open: ['network'],
  });
  expect(readFrameWord({ type: 'crashed', message: 'x' })).not.toBeNull();
});

it.each([
  ['a binary that the site does not name', { of: 'binary', name: '../private.txt' }],
  ['a binary of another site', { of: 'binary', name: 'https://elsewhere.example/x.wasm' }],
  ['threads', { of: 'binary', name: 'tfjs-backend-wasm-threaded-simd.wasm' }],
  ['another kind of file', { of: 'page', name: 'en/index.html' }],
  ['a name that is no text', { of: 'data', name: ['penguins/table.bin'] }],
  ['a very long name', { of: 'data', name: 'x'.repeat(1e6) }],
  ['a question without a number', { of: 'data', name: 'penguins/table.bin', id: 'a' }],
])('takes %s for no question', (_, parts) => {
  expect(readWant({ type: 'want', id: 1, ...parts })).toBeNull();
});

it.each([
  ['no bytes', { state: 'here', bytes: [1, 2] }],
  ['a look-alike of bytes', { state: 'here', bytes: { byteLength: 3 } }],
  ['progress that is no count', { state: 'coming', done: Number.NaN, total: 1 }],
  ['a state of its own', { state: 'toString' }],
])('takes %s for no answer', (_, parts) => {
  expect(readSupply({ type: 'supply', id: 1, ...parts })).toBeNull();
});
