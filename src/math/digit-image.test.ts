import { describe, expect, it } from 'vitest';
import {
  findCentreOfMass,
  findInk,
  massCentre,
  normalizeDigit,
  rasterizeStrokes,
  resample,
  shrinkDrawing,
  type GreyImage,
  type Stroke,
} from './digit-image';

function line(...points: [number, number][]): Stroke {
  return points.map(([x, y]) => ({ x, y, radius: 0.04 }));
}

function sum({ values }: GreyImage): number {
  return values.reduce((total, value) => total + value, 0);
}

describe('rasterizeStrokes', () => {
  it('gives a dot the area of its disc', () => {
    const dot = rasterizeStrokes([[{ x: 0.5, y: 0.5, radius: 0.2 }]], 100);
    expect(sum(dot)).toBeGreaterThan(Math.PI * 20 ** 2 * 0.99);
    expect(sum(dot)).toBeLessThan(Math.PI * 20 ** 2 * 1.01);
  });

  it('gives a line its length times its width plus its round ends', () => {
    const drawn = rasterizeStrokes([line([0.2, 0.5], [0.8, 0.5])], 200);
    expect(sum(drawn) / (120 * 16 + Math.PI * 8 ** 2)).toBeCloseTo(1, 2);
  });

  it('does not darken where strokes cross, and stays within the field', () => {
    const cross = rasterizeStrokes([line([0, 0], [1.2, 1.2]), line([1, 0], [0, 1])], 50);
    expect(Math.max(...cross.values)).toBe(1);
    expect(cross.values).toHaveLength(2500);
  });
});

describe('findCentreOfMass', () => {
  it('weighs pixels by their ink', () => {
    const image = { width: 3, height: 1, values: Float32Array.of(1, 0, 3) };
    expect(findCentreOfMass(image)).toEqual({ x: (0.5 + 3 * 2.5) / 4, y: 0.5 });
  });

  it('finds none on blank paper', () => {
    expect(findCentreOfMass({ width: 2, height: 2, values: new Float32Array(4) })).toBeNull();
  });
});

describe('resample', () => {
  it('keeps the mean of the ink at any ratio', () => {
    const image = rasterizeStrokes([line([0.3, 0.2], [0.6, 0.8])], 97);
    const whole = { left: 0, top: 0, width: 97, height: 97 };
    const small = resample(image, whole, 28, 28);
    expect(sum(small) / 28 ** 2).toBeCloseTo(sum(image) / 97 ** 2, 5);
  });
});

describe('normalizeDigit', () => {
  const seven = line([0.1, 0.1], [0.35, 0.1], [0.2, 0.45]);

  it('fits the longer side of the ink to 20 pixels', () => {
    const ink = findInk(normalizeDigit(rasterizeStrokes([seven], 112)));
    expect(Math.max(ink!.width, ink!.height)).toBe(20);
  });

  it('puts the centre of mass within half a pixel of where MNIST has it', () => {
    const centre = findCentreOfMass(normalizeDigit(rasterizeStrokes([seven], 112)))!;
    expect(Math.abs(centre.x - massCentre)).toBeLessThanOrEqual(0.5);
    expect(Math.abs(centre.y - massCentre)).toBeLessThanOrEqual(0.5);
  });

  it('makes the same image of a digit drawn elsewhere', () => {
    const moved = seven.map(({ x, y, radius }) => ({ x: x + 0.5, y: y + 0.375, radius }));
    const here = normalizeDigit(rasterizeStrokes([seven], 112));
    const there = normalizeDigit(rasterizeStrokes([moved], 112));
    here.values.forEach((value, i) => expect(there.values[i]).toBeCloseTo(value, 4));
  });

  it('leaves blank paper blank', () => {
    expect(sum(normalizeDigit(rasterizeStrokes([], 112)))).toBe(0);
  });

  it('keeps a lopsided mark inside the field', () => {
    const strokes = [line([0.1, 0.5], [0.9, 0.5]), [{ x: 0.88, y: 0.5, radius: 0.1 }]];
    const image = normalizeDigit(rasterizeStrokes(strokes, 112));
    expect(findInk(image)!.width).toBe(20);
  });
});

describe('shrinkDrawing', () => {
  it('leaves the digit where it was drawn', () => {
    const dot = rasterizeStrokes([[{ x: 0.25, y: 0.75, radius: 0.05 }]], 112);
    const centre = findCentreOfMass(shrinkDrawing(dot))!;
    expect(centre.x).toBeCloseTo(7, 4);
    expect(centre.y).toBeCloseTo(21, 4);
  });
});
