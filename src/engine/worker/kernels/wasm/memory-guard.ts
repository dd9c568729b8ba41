// Has the wasm backend fail where its memory ends. TensorFlow.js goes on with address 0, or with what is left of
// a size beyond 32 bits, and computes over other tensors.
import { engine } from '@tensorflow/tfjs-core';
import { OutOfMemoryError } from '../../../wire/errors';
import type { WasmBackend } from './heap';

/** Sizes are 32-bit numbers. */
const MOST_BYTES = 2 ** 32 - 1;
/** From here on some room is kept for what the compiled code allocates itself: it would abort without. */
const NEARLY_FULL = 3.5 * 2 ** 30;
const HEADROOM = 2 ** 26;

/** To be called once for a backend. */
export function guardMemory({ wasm }: Pick<WasmBackend, 'wasm'>): void {
  // The first call replaces the function by the module's own.
  wasm._free(wasm._malloc(16));
  const allocate = wasm._malloc.bind(wasm);
  wasm._malloc = (bytes) => {
    const pointer = bytes > MOST_BYTES ? 0 : allocate(bytes);
    if (pointer !== 0 && hasHeadroom()) return pointer;
    if (pointer !== 0) wasm._free(pointer);
    throw new OutOfMemoryError(bytes, engine().state.numBytes);
  };

  function hasHeadroom(): boolean {
    if (wasm.HEAPU8.length < NEARLY_FULL) return true;
    const pointer = allocate(HEADROOM);
    if (pointer !== 0) wasm._free(pointer);
    return pointer !== 0;
  }
}
