import * as tf from '@tensorflow/tfjs';
import { describe, expect, it } from 'vitest';
import { DamagedDataError, DataError, MissingDataError } from '../../data/data-error';
import { classifyError, ImportError, locateInStack } from './errors';
import { countHeaderLines } from '../worker/execute';

function thrownBy(action: () => unknown): unknown {
  try {
    action();
  } catch (error) {
    return error;
  }
  throw new Error('It did not throw.');
}

describe('classifyError', () => {
  it('knows the errors that TensorFlow.js throws', async () => {
    await tf.setBackend('cpu');
    const disposed = tf.ones([2]);
    disposed.dispose();
    const a = tf.ones([2, 3]);
    expect(classifyError(thrownBy(() => disposed.add(1)))).toBe('disposed');
    expect(classifyError(thrownBy(() => tf.matMul(a, a)))).toBe('shape');
    expect(classifyError(thrownBy(() => tf.add(a, tf.ones([4]))))).toBe('shape');
    expect(classifyError(thrownBy(() => a.reshape([5])))).toBe('shape');
    expect(classifyError(thrownBy(() => tf.concat([a, tf.ones([3, 4])])))).toBe('shape');
    const model = tf.sequential({ layers: [tf.layers.dense({ units: 1, inputShape: [4] })] });
    expect(classifyError(thrownBy(() => model.predict(a)))).toBe('shape');
    const kernel = thrownBy(() => tf.engine().runKernel('NoSuchKernel', {}));
    expect(classifyError(kernel)).toBe('missing-kernel');
    model.dispose();
    expect(classifyError(thrownBy(() => model.predict(tf.ones([1, 4]))))).toBe('disposed');
  });

  it.each([
    ['Array buffer allocation failed', 'out-of-memory'],
    ['Invalid typed array length: 10000000000', 'out-of-memory'],
    ['abort(OOM). Build with -sASSERTIONS for more info.', 'out-of-memory'],
    ['WebAssembly.Memory(): could not allocate memory', 'out-of-memory'],
    ['The GPU device was lost. GPU process crashed', 'device-lost'],
    ['The loss is NaN', 'nan'],
    ['x is not defined', 'other'],
  ])('%s is %s', (message, kind) => {
    expect(classifyError(new Error(message))).toBe(kind);
  });

  it("does not take the language's own errors for ours", () => {
    const model = undefined as unknown as { shape: number[] };
    expect(classifyError(thrownBy(() => model.shape))).toBe('other');
  });

  it('knows our own errors by name, whatever they say', () => {
    expect(classifyError(new ImportError('shape'))).toBe('import');
    expect(classifyError(new DataError('out of memory'))).toBe('data');
    expect(classifyError(new MissingDataError('shape'))).toBe('data-missing');
    expect(classifyError(new DamagedDataError('a', 'its shape is [0]'))).toBe('data-damaged');
  });
});

describe('locateInStack', () => {
  const chromium = `Error: no
    at matMul (https://site/assets/main-123.js:10:20)
    at eval (cell.ts:7:13)
    at async eval (cell.ts:9:1)`;
  const firefox = `matMul@https://site/assets/main-123.js:10:20
anonymous@cell.ts:7:13`;

  it('takes the innermost frame of the file, less the header', () => {
    expect(locateInStack(chromium, 'cell.ts', 2)).toEqual({ line: 5, column: 13 });
    expect(locateInStack(firefox, 'cell.ts', 2)).toEqual({ line: 5, column: 13 });
  });

  it('finds nothing in other files and in no stack', () => {
    expect(locateInStack(chromium, 'check.ts', 2)).toBeNull();
    expect(locateInStack('at https://site/my-cell.ts:3:1', 'cell.ts', 0)).toBeNull();
    expect(locateInStack(undefined, 'cell.ts', 2)).toBeNull();
  });

  it('knows how many lines this engine puts before the code', async () => {
    expect(await countHeaderLines()).toBe(3);
  });
});
