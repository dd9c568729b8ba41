/** Loads MNIST and deals it out in batches; images stay single bytes until a batch needs them. */
import { DigitSet } from './digit-set';
import {
  decodeDigits,
  examplesPerFile,
  imagePixels,
  mnistFile,
  mnistSizes,
  type MnistPart,
  type PackedDigits,
} from './mnist-format';

/** Fetches and unpacks one file of the folder of packed data. */
export type FetchPacked = (path: string) => Promise<Uint8Array>;

export interface MnistOptions {
  /** Images held back from the end of the 60,000 to choose settings by. Default 5,000. */
  readonly validation?: number;
  /** Images to train on, from the start of the 60,000. Default: all that validation leaves. */
  readonly train?: number;
  /** Images of the 10,000 to be judged on. Default: all. */
  readonly test?: number;
}

export interface Mnist {
  readonly train: DigitSet;
  readonly validation: DigitSet;
  readonly test: DigitSet;
}

/**
 * Loads as many files as the options need, and no more.
 * @param random uniform in [0, 1); decides the order of training
 * @throws where the counts do not fit into MNIST, or a file is not what it should be
 */
export async function loadMnist(
  fetchPacked: FetchPacked,
  options: MnistOptions,
  random: () => number,
): Promise<Mnist> {
  const ranges = rangesOf(options);
  const [trainDigits, validationDigits, testDigits] = await Promise.all([
    readRange(fetchPacked, ranges.train),
    readRange(fetchPacked, ranges.validation),
    readRange(fetchPacked, ranges.test),
  ]);
  return {
    train: new DigitSet(trainDigits, random),
    validation: new DigitSet(validationDigits, random),
    test: new DigitSet(testDigits, random),
  };
}

/**
 * The files that `loadMnist` would load for these options, without any twice.
 * @throws where the counts do not fit into MNIST
 */
export function mnistFiles(options: MnistOptions): readonly string[] {
  const { train, validation, test } = rangesOf(options);
  return [...new Set([train, validation, test].flatMap(filesOf))];
}

/** Examples `from` … `to` − 1 of one part. */
interface DigitRange {
  readonly part: MnistPart;
  readonly from: number;
  readonly to: number;
}

function rangesOf(options: MnistOptions): Readonly<Record<keyof Mnist, DigitRange>> {
  const validation = checkCount('validation', options.validation ?? 5_000, mnistSizes.train);
  const left = mnistSizes.train - validation;
  const train = checkCount('train', options.train ?? left, left);
  const test = checkCount('test', options.test ?? mnistSizes.test, mnistSizes.test);
  return {
    train: { part: 'train', from: 0, to: train },
    validation: { part: 'train', from: left, to: mnistSizes.train },
    test: { part: 'test', from: 0, to: test },
  };
}

/** The files that hold them, in their order. */
function filesOf({ part, from, to }: DigitRange): readonly string[] {
  const first = Math.floor(from / examplesPerFile);
  const end = to > from ? Math.ceil(to / examplesPerFile) : first;
  return Array.from({ length: end - first }, (_, offset) => mnistFile(part, first + offset));
}

function checkCount(name: string, count: number, most: number): number {
  if (!Number.isInteger(count) || count < 0 || count > most) {
    throw new RangeError(
      `MNIST: "${name}" is ${count}; it must be a whole number from 0 to ${most}.`,
    );
  }
  return count;
}

/** Copies the images of a range out of the files that hold them. */
async function readRange(fetchPacked: FetchPacked, range: DigitRange): Promise<PackedDigits> {
  const { from, to } = range;
  const images = new Uint8Array((to - from) * imagePixels);
  const labels = new Uint8Array(to - from);
  const first = Math.floor(from / examplesPerFile);
  await Promise.all(
    filesOf(range).map(async (path, offset) => {
      const file = decodeDigits(await fetchPacked(path), path);
      const fileStart = (first + offset) * examplesPerFile;
      const begin = Math.max(from, fileStart);
      const stop = Math.min(to, fileStart + file.labels.length);
      labels.set(file.labels.subarray(begin - fileStart, stop - fileStart), begin - from);
      images.set(
        file.images.subarray((begin - fileStart) * imagePixels, (stop - fileStart) * imagePixels),
        (begin - from) * imagePixels,
      );
    }),
  );
  return { images, labels };
}
