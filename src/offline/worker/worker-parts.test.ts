import { expect, it } from 'vitest';
import { readMessage } from './messages';
import { cellFiles } from './site-files';

it('reads what pages tell, and nothing else', () => {
  const seen = { type: 'seen', urls: ['https://a.example/'], lesson: true, isolated: false };
  expect(readMessage(seen)).toEqual(seen);
  expect(readMessage({ type: 'take-over' })).toEqual({ type: 'take-over' });
  for (const data of [null, 'take-over', { type: 'other' }, { ...seen, urls: ['no address'] }]) {
    expect(readMessage(data)).toBeNull();
  }
  const many = Array.from({ length: 2001 }, () => 'https://a.example/');
  expect(readMessage({ ...seen, urls: many })).toBeNull();
});

it('takes the binaries that a page’s cells can use', () => {
  const [one, shared] = ['wasm/kernels-simd.wasm', 'wasm/kernels-simd-shared.wasm'];
  const files = {
    shell: [],
    engine: ['assets/main-1.js'],
    editor: ['assets/ts.worker-2.js'],
    binaries: [
      one,
      shared,
      'wasm/tfjs-backend-wasm.wasm',
      'wasm/tfjs-backend-wasm-threaded-simd.wasm',
    ],
  };
  expect(cellFiles(files, [], false)).toEqual(['assets/main-1.js', one]);
  expect(cellFiles(files, [], true)).toEqual([
    'assets/main-1.js',
    shared,
    'wasm/tfjs-backend-wasm-threaded-simd.wasm',
  ]);
  const edited = ['https://a.example/assets/code-editor-3.js'];
  expect(cellFiles(files, edited, false)).toContain('assets/ts.worker-2.js');
});
