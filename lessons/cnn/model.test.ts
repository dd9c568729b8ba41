/** The network's arithmetic against independent computations, and every number that the text quotes. */
import { describe, expect, it } from 'vitest';
import { digitExamples } from '@/data/digit-examples-table';
import { correlate, plainSliding } from '@/math/cross-correlation';
import { pool, poolSliding } from '@/math/pooling';
import type { Grid } from '@/math/sliding-window';
import { checkpoint, shippedNetwork, weightsOf } from './checkpoint';
import { countLayers, countsOpening } from './counts-model';
import {
  fieldAt,
  fieldOf,
  flatPlace,
  imageOfState,
  moveImage,
  opening,
  placeIn,
  placeOfLargest,
  valueAt,
  windowAt,
  workOut,
  workOutOutput,
} from './flow-model';
import { layerNames, mapLayers, networkOf, readImage } from './network';

const network = shippedNetwork();
const reading = readImage(network, imageOfState(opening));
function read(changes: Partial<typeof opening>): readonly number[] {
  return readImage(network, imageOfState({ ...opening, ...changes })).probabilities;
}

function answerOf(probabilities: readonly number[]): number {
  return probabilities.indexOf(Math.max(...probabilities));
}

describe('the network that ships', () => {
  it('was made by the cell with these settings', () => {
    expect(checkpoint).toMatchObject({ cell: 'cnn/train', filters: 8, steps: 1_000 });
  });

  it('has one byte for each of its parameters, and reads as many images as the text says', () => {
    expect(weightsOf(checkpoint)).toHaveLength(5258);
    expect(checkpoint).toMatchObject({ testImages: 10_000, right: 9765, rightUnrounded: 9765 });
  });

  it('reads the examples that ship with it', () => {
    const answers = digitExamples.map((_, digit) => answerOf(read({ digit })));
    expect(answers).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9]);
  });

  it('is known by the number of its weights, and no other is', () => {
    expect(networkOf(new Float32Array(34_826))?.second.shape).toEqual([3, 3, 32, 64]);
    expect(networkOf(new Float32Array(34_827))).toBeNull();
  });
});

describe('what the network computes', () => {
  const mapOf = (name: (typeof mapLayers)[number], map: number): Grid => {
    const { shape, values } = reading.maps[name];
    return Array.from({ length: shape[0] }, (_, i) =>
      Array.from({ length: shape[1] }, (__, j) => values[(i * shape[1] + j) * shape[2] + map]!),
    );
  };

  it('agrees with one channel at a time, slid and pooled by other code', () => {
    const { kernel, bias } = network.second;
    const inputs = Array.from({ length: 8 }, (_, channel) => mapOf('pool1', channel));
    const slice = (channel: number, map: number): Grid =>
      [0, 1, 2].map((m) => [0, 1, 2].map((n) => kernel[((m * 3 + n) * 8 + channel) * 16 + map]!));
    for (const map of [0, 7, 15]) {
      const sums = inputs.map((input, c) => correlate(input, slice(c, map), 0, plainSliding));
      const expected = sums[0]!.map((row, i) =>
        row.map((_, j) =>
          Math.max(
            0,
            sums.reduce((sum, each) => sum + each[i]![j]!, bias[map]!),
          ),
        ),
      );
      mapOf('conv2', map).forEach((row, i) =>
        row.forEach((a, j) => expect(a).toBeCloseTo(expected[i]![j]!, 4)),
      );
      expect(mapOf('pool2', map)).toEqual(pool(mapOf('conv2', map), 'max', poolSliding(2, 2)));
    }
  });

  it.each(mapLayers)('is written out value by value in %s', (layer) => {
    const { shape } = reading.maps[layer];
    for (const place of [
      { map: 0, row: 0, column: 0 },
      { map: 7, row: shape[0] - 1, column: 2 },
      { map: shape[2] - 1, row: 3, column: shape[1] - 1 },
    ]) {
      const working = workOut(layer, place, network, reading);
      const computed = working.kind === 'convolution' ? working.a : working.largest;
      expect(computed).toBeCloseTo(valueAt(reading.maps[layer], place), 4);
      if (working.kind === 'pooling') expect(working.window[working.winner]).toBe(computed);
    }
  });

  it('is added up to a logit, product by product, and to a probability', () => {
    for (const digit of [0, 2, 9]) {
      const working = workOutOutput(digit, network, reading);
      expect(working.above + working.below + working.bias).toBeCloseTo(working.z, 3);
      expect(working.power / working.powers).toBeCloseTo(working.probability, 6);
    }
    const place = { map: 3, row: 2, column: 1 };
    expect(reading.maps.pool2.values[flatPlace(reading.maps.pool2, place)]).toBe(
      valueAt(reading.maps.pool2, place),
    );
  });

  it('depends on the pixels of the receptive field, and on no other', () => {
    for (const layer of layerNames) {
      const place = placeIn(layer, reading, { map: 2, row: 2, column: 3 });
      const field = fieldAt(layer, place, network);
      const value = (image: Float32Array) => {
        const now = readImage(network, image);
        return layer === 'output' ? now.logits[place.map]! : valueAt(now.maps[layer], place);
      };
      const image = imageOfState(opening);
      const before = value(image);
      for (let pixel = 0; pixel < 784; pixel++) {
        const [row, column] = [Math.floor(pixel / 28) - field.row, (pixel % 28) - field.column];
        if (Math.min(row, column) >= 0 && Math.max(row, column) < field.size) continue;
        const changed = Float32Array.from(image);
        changed[pixel] = 1 - changed[pixel]!;
        expect(value(changed)).toBe(before);
      }
      // All of it at once does matter.
      const inverted = image.map((ink) => 1 - ink);
      expect(value(inverted)).not.toBe(before);
    }
  });

  it('finds the largest of a layer', () => {
    const { conv1 } = reading.maps;
    expect(valueAt(conv1, placeOfLargest(conv1))).toBe(Math.max(...conv1.values));
  });

  it('knows where a value was made from', () => {
    const place = { map: 4, row: 3, column: 2 };
    expect(windowAt('conv2', place, network)).toEqual({ map: null, row: 3, column: 2, size: 3 });
    expect(windowAt('pool2', place, network)).toEqual({ map: 4, row: 6, column: 4, size: 2 });
  });
});

describe('what the text says', () => {
  it('of the moved 2', () => {
    expect(read({})[2]).toBeCloseTo(0.9996, 4);
    expect(read({ down: -1 })[2]).toBeCloseTo(0.88, 2);
    expect(answerOf(read({ down: -2 }))).toBe(6);
    expect(read({ down: -2 })[6]).toBeCloseTo(0.96, 2);
    const ink = (image: Float32Array) => image.reduce((sum, value) => sum + value, 0);
    expect(ink(imageOfState({ ...opening, down: -2 }))).toBe(ink(imageOfState(opening)));
  });

  it('of the 1 whose maps move along, to the last number, and that is a 1 no more', () => {
    const [still, moved, blank] = [{}, { right: -4 }, { digit: 'own' as const }].map((changes) =>
      readImage(network, imageOfState({ ...opening, digit: 1, ...changes })),
    );
    mapLayers.forEach((layer, i) => {
      const by = [4, 2, 2, 1][i]!;
      const [rows, columns, maps] = still!.maps[layer].shape;
      for (let at = 0; at < rows * columns * maps; at++) {
        const place = {
          map: at % maps,
          row: Math.floor(at / maps / columns),
          column: Math.floor(at / maps) % columns,
        };
        const from = { ...place, column: place.column + by };
        const source = from.column < columns ? still! : blank!;
        const before = from.column < columns ? from : place;
        expect(valueAt(moved!.maps[layer], place)).toBe(valueAt(source.maps[layer], before));
        // What goes out on the left is what empty paper gives.
        if (place.column < by) {
          expect(valueAt(still!.maps[layer], place)).toBe(valueAt(blank!.maps[layer], place));
        }
      }
    });
    expect(still!.probabilities[1]).toBeCloseTo(0.999, 3);
    expect(moved!.probabilities[1]).toBeCloseTo(0.06, 2);
    expect(moved!.probabilities[6]).toBeCloseTo(0.54, 2);
    expect(answerOf(moved!.probabilities)).toBe(6);
  });

  it('of the kernel for upper edges, and what black on white does to it', () => {
    const { first } = network;
    const kernel = Array.from({ length: 9 }, (_, i) => Number(first.kernel[i * 8 + 7]!.toFixed(2)));
    expect(kernel.slice(0, 3)).toEqual([-0.28, -0.4, -0.48]);
    expect(kernel.slice(6)).toEqual([0.44, 0.43, 0.53]);
    const { map, row, column } = opening;
    const values = reading.maps.conv1.values.filter((_, i) => i % 8 === 7);
    expect(Math.max(...values)).toBe(valueAt(reading.maps.conv1, { map, row, column }));
    expect(Math.max(...values)).toBeCloseTo(1.41, 2);
    const black = readImage(network, imageOfState({ ...opening, inverted: true }));
    expect(workOut('conv1', opening, network, black)).toMatchObject({ a: 0 });
    // The kernel for right edges: ink to the left, paper to the right.
    const right = Array.from({ length: 9 }, (_, i) => first.kernel[i * 8 + 2]!);
    for (const m of [0, 3, 6]) expect(right[m]!).toBeGreaterThan(right[m + 2]! + 0.3);
  });

  it('of the logits', () => {
    const working = workOutOutput(2, network, reading);
    expect(working.above).toBeCloseTo(24.36, 2);
    expect(working.below).toBeCloseTo(-14.99, 2);
    expect(working.bias).toBeCloseTo(-0.01, 2);
    expect(working.z).toBeCloseTo(9.36, 2);
    const [, next] = [...reading.logits].sort((a, b) => b - a);
    expect(next).toBe(reading.logits[0]);
    expect(next).toBeCloseTo(1.33, 2);
  });

  it('of the receptive fields', () => {
    const fields = mapLayers.map((layer) => fieldOf(layer, network));
    expect(fields.map(({ size, jump }) => [size, jump])).toEqual([
      [3, 1],
      [4, 2],
      [8, 2],
      [10, 4],
    ]);
    expect(fieldAt('output', { map: 0, row: 0, column: 0 }, network).size).toBe(26);
  });

  it('of what the network costs', () => {
    const rows = countLayers(countsOpening)!;
    expect(rows.map(({ parameters }) => parameters)).toEqual([320, 0, 18_496, 0, 0, 16_010]);
    expect(rows.map(({ multiplications }) => multiplications)).toEqual([
      194_688, 0, 2_230_272, 0, 0, 16_000,
    ]);
    expect(rows.map(({ field }) => field?.size ?? null)).toEqual([3, 4, 8, 10, 10, null]);
    const larger = countLayers({ ...countsOpening, side: 56 })!;
    expect(larger[2]!.parameters).toBe(18_496);
    expect(larger[5]!.parameters).toBeGreaterThan(4 * 16_010);
    expect(countLayers({ ...countsOpening, side: 8, kernel: 7 })).toBeNull();
  });
});

it('moves an image, and loses what leaves the field', () => {
  const image = new Float32Array(784);
  image[5 * 28 + 6] = 1;
  expect(moveImage(image, 2, -3)[2 * 28 + 8]).toBe(1);
  expect(Math.max(...moveImage(image, -7, 0))).toBe(0);
});
