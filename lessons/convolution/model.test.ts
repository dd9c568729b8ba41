/** The numbers that the text quotes, and the figures' arithmetic. */
import { describe, expect, it } from 'vitest';
import { channelsOpening, countLayer, countsOpening, readChannels } from './channels-model';
import { kernels, nameOfKernel } from './kernels';
import { mapOf, poolingOpening, readPooling } from './pooling-model';
import { greyOf, fitSides } from './read-picture';
import { placeAround, readState, scenes, type WindowState } from './window-model';

function read(state: WindowState) {
  const { reading } = readState(state);
  expect(reading).not.toBeNull();
  return reading!;
}

describe('the window', () => {
  it('opens on the wall’s left side, with the sum of the text', () => {
    const { products, z, window } = read(scenes.house);
    expect(window.map((row) => row[0])).toEqual([0.2, 0.2, 0.2]);
    expect(window.map((row) => row[2])).toEqual([0.9, 0.9, 0.9]);
    expect(products.map((row) => [row[0], row[2]])).toEqual([
      [-0.2, 0.9],
      [-0.4, 1.8],
      [-0.2, 0.9],
    ]);
    expect(z).toBeCloseTo(2.8, 9);
  });

  it('sees the other side with the other sign, and nothing on the even wall', () => {
    const at = (row: number, column: number) => read({ ...scenes.house, place: { row, column } }).z;
    expect(at(8, 12)).toBeCloseTo(-2.8, 9);
    expect(at(11, 3)).toBeCloseTo(0, 9);
  });

  it('counts what the text counts', () => {
    const { map, parameters, multiplications, denseParameters } = read(scenes.house);
    expect([map.length, map[0]!.length]).toEqual([14, 14]);
    expect({ parameters, multiplications, denseParameters }).toEqual({
      parameters: 10,
      multiplications: 1764,
      denseParameters: 50372,
    });
  });

  it('stamps the kernel on a dot, turned or as it is', () => {
    const centre = (state: WindowState) =>
      read(state)
        .map.slice(2, 5)
        .map((row) => row.slice(2, 5));
    expect(centre(scenes.stamp)).toEqual([
      [2, 1, 0],
      [1, 1, -1],
      [0, -1, -2],
    ]);
    expect(centre({ ...scenes.stamp, flipped: true })).toEqual(kernels.emboss);
  });

  it('loses stripes under a stride of 2, and says which lines are never read', () => {
    const { map, unread } = read(scenes.lost);
    expect(new Set(map.flat())).toEqual(new Set([1]));
    expect(map.length).toBe(7);
    expect(unread).toEqual([1, 1]);
    expect(read({ ...scenes.house, stride: 2 }).map.length).toBe(7);
  });

  it('finds a frame that is not there, until the padding is taken away', () => {
    const { map } = read(scenes.frame);
    expect(map[0]![0]).toBeCloseTo(-1.6, 9);
    expect(map[0]![7]).toBeCloseTo(-0.8, 9);
    expect(map.flat()).toHaveLength(256);
    expect(map.flat().filter((z) => Math.abs(z) > 1e-9)).toHaveLength(60);
    const bare = read({ ...scenes.frame, padding: 0 }).map;
    expect(bare.length).toBe(14);
    for (const z of bare.flat()) expect(z).toBeCloseTo(0, 9);
  });

  it('covers 5 × 5 pixels at a dilation of 2', () => {
    expect(read({ ...scenes.house, dilation: 2 }).span).toBe(5);
  });

  it.each([
    [{ stride: 0 }, 'stride-below-one'],
    [{ stride: 1.5 }, 'stride-not-whole'],
    [{ dilation: 8 }, 'window-too-large'],
  ] as const)('refuses %o', (change, refusal) => {
    expect(readState({ ...scenes.house, ...change })).toEqual({ refusal, reading: null });
  });

  it('stands around the pixel that is pointed at', () => {
    const plain = read(scenes.house);
    expect(placeAround({ row: 5, column: 6 }, plain)).toEqual({ row: 4, column: 5 });
    expect(placeAround({ row: 0, column: 15 }, plain)).toEqual({ row: 0, column: 13 });
    const coarse = read({ ...scenes.house, stride: 2 });
    expect(placeAround({ row: 5, column: 6 }, coarse)).toEqual({ row: 2, column: 3 });
  });

  it('knows its presets by their weights', () => {
    expect(nameOfKernel(kernels.blur)).toBe('blur');
    expect(nameOfKernel([[1], [2], [3]].map(([w]) => [w!, 0, 0]))).toBeNull();
  });
});

describe('channels', () => {
  it('tell red from white', () => {
    const at = (row: number, column: number) =>
      readChannels({ ...channelsOpening, place: { row, column } }).z;
    expect(at(3, 3)).toBeCloseTo(1.44, 9);
    expect(at(10, 10)).toBeCloseTo(0, 9);
  });

  it('add up to what the map has', () => {
    for (const chosen of ['redness', 'sides', 'yellow', 'grey'] as const) {
      const { maps, z, sums } = readChannels({ ...channelsOpening, chosen });
      expect(maps[chosen][3]![3]).toBeCloseTo(z, 9);
      expect(sums).toHaveLength(3);
    }
  });

  it('are counted as the text counts them', () => {
    expect(countLayer(countsOpening)).toEqual({
      output: 32,
      parameters: 448,
      multiplications: 442368,
      denseParameters: 50348032,
    });
    expect(countLayer({ ...countsOpening, input: 2, kernel: 7 })).toBeNull();
  });
});

describe('pooling', () => {
  const moved = (size: number) => readPooling({ ...poolingOpening, size, shift: 1 });

  it('changes less than the map when the house moves by a pixel', () => {
    expect(moved(2).changed).toEqual({ map: [65, 196], max: [18, 49], average: [26, 49] });
    expect(moved(4).changed.max).toEqual([2, 9]);
    expect(moved(2).moved.average).toBeCloseTo(0.97, 2);
    expect(moved(2).moved.max).toBeCloseTo(0.61, 2);
  });

  it('keeps the largest and the mean of the window', () => {
    const { window, pooled, place } = readPooling(poolingOpening);
    const values = window.flat();
    expect(pooled.max[place.row]![place.column]).toBe(Math.max(...values));
    const mean = values.reduce((sum, value) => sum + value, 0) / 4;
    expect(pooled.average[place.row]![place.column]).toBeCloseTo(mean, 9);
    expect(Math.min(...mapOf(0).flat())).toBe(0);
  });
});

describe('a picture of the reader’s', () => {
  it('is made to fit with its shape kept', () => {
    expect(fitSides(4000, 3000)).toEqual([48, 36]);
    expect(fitSides(20, 10)).toEqual([20, 10]);
    expect(fitSides(5000, 10)).toEqual([48, 3]);
  });

  it('becomes brightness, and what is transparent counts as white', () => {
    const [row] = greyOf([255, 255, 255, 255, 0, 0, 0, 255, 0, 0, 0, 0], 3, 1);
    expect(row![0]).toBeCloseTo(1, 9);
    expect(row![1]).toBe(0);
    expect(row![2]).toBe(1);
  });
});
