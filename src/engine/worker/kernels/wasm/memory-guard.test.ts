// What does not fit into wasm's memory is an error before anything is computed.
import * as tf from '@tensorflow/tfjs-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { classifyError } from '../../../wire/errors';
import { installKernels } from '..';
import { loadBuilt, startWasm } from '../testing';
import type { WasmBackend } from './heap';
import { guardMemory } from './memory-guard';

/** Memory of so many bytes, handed out from its beginning. */
function makeWasm(size: number, heap = 0) {
  let top = 16;
  const freed: number[] = [];
  const wasm = {
    HEAPU8: { length: heap } as Uint8Array,
    _malloc(bytes: number): number {
      if (top + bytes > size) return 0;
      top += bytes;
      return top - bytes;
    },
    _free: (pointer: number) => void freed.push(pointer),
  };
  guardMemory({ wasm });
  return { wasm, freed };
}

describe('guardMemory', () => {
  it('fails where there is no room, and says how much was wanted', () => {
    const { wasm } = makeWasm(1000);
    expect(wasm._malloc(900)).toBe(32);
    expect(() => wasm._malloc(100)).toThrow('Out of memory: 0.0 MB');
  });

  it('fails for sizes that 32 bits cannot hold', () => {
    const { wasm } = makeWasm(2 ** 33);
    expect(() => wasm._malloc(2 ** 32 + 8)).toThrow('Out of memory: 4295.0 MB');
  });

  it('leaves room for the compiled code where the heap is nearly full', () => {
    const { wasm, freed } = makeWasm(2 ** 20, 3.6 * 2 ** 30);
    expect(() => wasm._malloc(100)).toThrow('Out of memory');
    expect(freed).toContain(32);
  });
});

describe('the wasm backend', () => {
  beforeAll(async () => {
    await startWasm();
    await installKernels('wasm', { assets: '', threads: 1, load: loadBuilt });
  });

  it('refuses what cannot fit, and goes on', async () => {
    const before = tf.memory().numTensors;
    let thrown: unknown;
    try {
      tf.fill([2 ** 15, 2 ** 15], 1);
    } catch (error) {
      thrown = error;
    }
    expect(classifyError(thrown)).toBe('out-of-memory');
    expect(tf.memory().numTensors).toBe(before);
    expect(await addOne()).toEqual([2, 2, 2]);
  });

  it('fails at the tensor that no longer fits, whatever its operation', async () => {
    const { wasm } = tf.backend() as unknown as WasmBackend;
    const allocate = wasm._malloc.bind(wasm);
    // As if memory ended after one more tensor of this size.
    let left = 1;
    wasm._malloc = (bytes) => (bytes >= 4e4 && left-- <= 0 ? 0 : allocate(bytes));
    guardMemory({ wasm });
    const before = tf.memory().numTensors;
    expect(() => tf.tidy(() => tf.add(tf.add(tf.fill([100, 100], 1), 1), 1))).toThrow(
      'Out of memory: 0.0 MB more do not fit beside the 0.0 MB of tensors that are kept.',
    );
    wasm._malloc = allocate;
    expect(tf.memory().numTensors).toBe(before);
    expect(await addOne()).toEqual([2, 2, 2]);
  });
});

async function addOne(): Promise<number[]> {
  const two = tf.add(tf.ones([3]), 1);
  const values = await two.data();
  return [...values];
}
