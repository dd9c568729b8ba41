import { describe, expect, it } from 'vitest';
import { DigitSet } from './digit-set';
import { loadMnist } from './mnist';
import {
  decodeDigits,
  encodeDigits,
  examplesPerFile,
  imagePixels,
  mnistSizes,
} from './mnist-format';

/** Numbers 0, 0.37, 0.74, … modulo 1: a stand-in for a random generator that is easy to repeat. */
function makeSequence(): () => number {
  let value = 0;
  return () => (value = (value + 0.37) % 1);
}

/** Files in which example `i` of a part has the label `i % 10` and `i % 256` in every pixel. */
function makeFiles() {
  const asked: string[] = [];
  const fetchPacked = async (path: string) => {
    asked.push(path);
    const start = Number(/-(\d+)\.bin$/.exec(path)?.[1]) * examplesPerFile;
    const labels = Uint8Array.from({ length: examplesPerFile }, (_, i) => (start + i) % 10);
    const images = new Uint8Array(examplesPerFile * imagePixels);
    for (let i = 0; i < examplesPerFile; i++) {
      images.fill((start + i) % 256, i * imagePixels, (i + 1) * imagePixels);
    }
    return encodeDigits({ images, labels });
  };
  return { asked, fetchPacked };
}

function makeSet(size: number): DigitSet {
  const labels = Uint8Array.from({ length: size }, (_, i) => i % 10);
  const images = new Uint8Array(size * imagePixels);
  for (let i = 0; i < size; i++) images.fill(i, i * imagePixels, (i + 1) * imagePixels);
  return new DigitSet({ images, labels }, makeSequence());
}

/** Which example of `makeSet` each row of a batch is. */
function examplesOf(x: Float32Array): number[] {
  return Array.from({ length: x.length / imagePixels }, (_, row) =>
    Math.round(x[row * imagePixels]! * 255),
  );
}

describe('the packed layout', () => {
  it('comes back as it was packed', () => {
    const labels = Uint8Array.of(7, 2);
    const images = Uint8Array.from({ length: 2 * imagePixels }, (_, i) => (i * 31) % 256);
    expect(decodeDigits(encodeDigits({ images, labels }), 'a')).toEqual({ images, labels });
  });

  it('refuses other files, files cut short and labels that are no digits', () => {
    const images = new Uint8Array(imagePixels);
    const whole = encodeDigits({ images, labels: Uint8Array.of(1) });
    expect(() => decodeDigits(whole.subarray(0, 100), 'a')).toThrow('not 100');
    expect(() => decodeDigits(new Uint8Array(16), 'a')).toThrow('not a file of packed digits');
    expect(() => decodeDigits(new Uint8Array(0), 'a')).toThrow('not a file of packed digits');
    const wrong = encodeDigits({ images, labels: Uint8Array.of(200) });
    expect(() => decodeDigits(wrong, 'a')).toThrow('a is damaged: it labels an image 200');
  });
});

describe('loadMnist', () => {
  it('splits the 60,000 into 55,000 and 5,000, and keeps the 10,000 apart', async () => {
    const { asked, fetchPacked } = makeFiles();
    const { train, validation, test } = await loadMnist(fetchPacked, {}, makeSequence());
    expect([train.size, validation.size, test.size]).toEqual([55_000, 5_000, 10_000]);
    expect(asked).toHaveLength(14);
    expect(validation.labels[0]).toBe(55_000 % 10);
    expect(validation.images[imagePixels]).toBe(55_001 % 256);
    expect(train.images.at(-1)).toBe(54_999 % 256);
  });

  it('fetches only the files that a small part needs', async () => {
    const { asked, fetchPacked } = makeFiles();
    const part = await loadMnist(
      fetchPacked,
      { train: 6_000, validation: 0, test: 100 },
      makeSequence(),
    );
    expect(part.train.size).toBe(6_000);
    expect(part.train.images.at(-1)).toBe(5_999 % 256);
    expect(part.validation.size).toBe(0);
    expect([...asked].sort()).toEqual([
      'mnist/test-00.bin',
      'mnist/train-00.bin',
      'mnist/train-01.bin',
    ]);
  });

  it('refuses counts that MNIST does not have', async () => {
    const { fetchPacked } = makeFiles();
    const load = (options: object) => loadMnist(fetchPacked, options, makeSequence());
    await expect(load({ train: 56_000 })).rejects.toThrow('from 0 to 55000');
    await expect(load({ validation: -1 })).rejects.toThrow('"validation" is -1');
    await expect(load({ test: mnistSizes.test + 1 })).rejects.toThrow('"test"');
  });
});

describe('DigitSet', () => {
  it('scales bytes to 0 … 1 and writes labels one-hot', () => {
    const { x, y, size } = makeSet(260).batch(254, 10);
    expect(size).toBe(6);
    expect(x[imagePixels]).toBe(1);
    expect([...y.subarray(0, 10)]).toEqual([0, 0, 0, 0, 1, 0, 0, 0, 0, 0]);
  });

  it('deals every example once an epoch, in another order each time', () => {
    const set = makeSet(25);
    const dealEpoch = () => [10, 10, 10].map(() => examplesOf(set.next(10).x));
    const first = dealEpoch();
    const second = dealEpoch();
    expect(first.map((batch) => batch.length)).toEqual([10, 10, 5]);
    const inOrder = Array.from({ length: 25 }, (_, i) => i);
    expect(first.flat().sort((a, b) => a - b)).toEqual(inOrder);
    expect(second.flat().sort((a, b) => a - b)).toEqual(inOrder);
    expect(first.flat()).not.toEqual(inOrder);
    expect(second.flat()).not.toEqual(first.flat());
  });

  it('deals in the same order from the same seed', () => {
    expect(examplesOf(makeSet(40).next(40).x)).toEqual(examplesOf(makeSet(40).next(40).x));
  });
});
