import { describe, expect, it } from 'vitest';
import { chooseByCrossover, findCrossover, raceLimit, type RaceResult } from './race-rules';

function result(operations: number, wasm: number, webgpu: number): RaceResult {
  return { operations, wasm, webgpu };
}

describe('findCrossover', () => {
  it('finds where the two straight lines of time meet', () => {
    // wasm 1 ms + 10 ms per million operations, WebGPU 4 ms + 1 ms per million: 3 / 9 of a million.
    const crossover = findCrossover(result(0, 1, 4), result(900_000, 10, 4.9));
    expect(crossover).toBeCloseTo(1e6 / 3, 3);
  });

  it('extends the lines past the larger model, no further than the limit', () => {
    expect(findCrossover(result(0, 1, 3), result(500_000, 2, 3))).toBeCloseTo(1e6, 3);
    expect(findCrossover(result(0, 1, 30), result(500_000, 2, 30))).toBe(raceLimit);
  });

  it('gives WebGPU nothing where it falls further behind', () => {
    expect(findCrossover(result(0, 1, 4), result(900_000, 2, 9))).toBe(raceLimit);
  });

  it('gives WebGPU everything where it wins the small model', () => {
    expect(findCrossover(result(0, 1, 1), result(900_000, 9, 2))).toBe(0);
    expect(findCrossover(result(0, 2, 1), result(900_000, 3, 9))).toBe(0);
  });

  it('trusts the GPU where a time is no number', () => {
    expect(findCrossover(result(0, NaN, 1), result(900_000, 3, 9))).toBe(0);
  });
});

it('takes wasm below the crossover and WebGPU from it on', () => {
  expect([99, 100, 101].map((operations) => chooseByCrossover(operations, 100))).toEqual([
    'wasm',
    'webgpu',
    'webgpu',
  ]);
  expect(chooseByCrossover(0, 0)).toBe('webgpu');
});
