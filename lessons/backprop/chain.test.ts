import { describe, expect, it } from 'vitest';
import {
  chainOpening,
  chainSteps,
  leavesOf,
  measureSlope,
  openChain,
  readChain,
  sceneNames,
  setLeaf,
} from './chain';

const end = { ...chainOpening, step: chainSteps };

function lossOf(w: number, x: number, b: number, y: number): number {
  return (w * x + b - y) ** 2;
}

describe('the chain', () => {
  it('answers the question of the beginning', () => {
    expect(readChain(chainOpening).values['L']).toBe(1);
    expect(readChain(setLeaf(chainOpening, 'w', 2.1)).values['L']).toBeCloseTo(1.69, 12);
    expect(readChain(setLeaf(chainOpening, 'b', -3.9)).values['L']).toBeCloseTo(1.21, 12);
  });

  it('has the slopes of (wx + b − y)², whatever its numbers', () => {
    for (const [w, x, b, y] of [
      [2, 3, -4, 1],
      [-1.5, 0.7, 2, -3.2],
      [0, 5, 0, 0],
    ] as const) {
      const { values, derivatives } = readChain({ ...end, leaves: { w, x, b, y } });
      const e = w * x + b - y;
      expect(values['L']).toBeCloseTo(lossOf(w, x, b, y), 10);
      expect(derivatives['w']).toBeCloseTo(2 * e * x, 10);
      expect(derivatives['x']).toBeCloseTo(2 * e * w, 10);
      expect(derivatives['b']).toBeCloseTo(2 * e, 10);
      expect(derivatives['y']).toBeCloseTo(-2 * e, 10);
    }
  });

  it.each(sceneNames)('agrees with nudges in the scene %s', (scene) => {
    const state = openChain(scene, chainSteps);
    const { derivatives } = readChain(state);
    for (const name of leavesOf(scene)) {
      expect(derivatives[name]).toBeCloseTo(measureSlope(state, name), 6);
    }
  });

  it('adds up 2 and 6 where w is used twice, and without adding keeps 6', () => {
    const twice = openChain('twice', chainSteps);
    expect(readChain(twice).derivatives['w']).toBe(8);
    expect(readChain({ ...twice, step: chainSteps - 1 }).derivatives['w']).toBe(2);
    expect(readChain({ ...twice, forget: true }).derivatives['w']).toBe(6);
  });

  it('knows at each step what has been computed so far, and no more', () => {
    const known = (step: number) => [...readChain({ ...end, step }).known].sort().join('');
    expect([0, 2, 4].map(known)).toEqual(['bwxy', 'bpwxyz', 'Lbepwxyz']);
    const slopes = (step: number) => Object.keys(readChain({ ...end, step }).derivatives).join('');
    expect([4, 5, 6, 7, 8, 9].map(slopes)).toEqual(['', 'L', 'Le', 'Lezy', 'Lezypb', 'Lezypbwx']);
  });

  it('keeps its leaves on the grain of the keys', () => {
    expect(setLeaf(end, 'w', 0.123).leaves.w).toBe(0.1);
    expect(setLeaf(end, 'w', Infinity).leaves.w).toBe(9);
  });
});
