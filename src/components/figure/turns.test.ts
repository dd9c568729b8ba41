/** Who draws when there is more to draw than a frame has time for. */
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { drawInTurn, drawSoon, leaveTurns } from './turns';

let frames: (() => void)[];
let now: number;
let drawn: string[];

beforeEach(() => {
  [frames, now, drawn] = [[], 0, []];
  vi.stubGlobal('requestAnimationFrame', (frame: () => void) => frames.push(frame));
  vi.stubGlobal('performance', { now: () => now });
});
afterEach(() => {
  while (frames.length > 0) nextFrame();
  vi.unstubAllGlobals();
});

function drawing(name: string, time: number): () => void {
  return () => {
    drawn.push(name);
    now += time;
  };
}

function nextFrame(): readonly string[] {
  drawn = [];
  for (const frame of frames.splice(0)) frame();
  return drawn;
}

const [a, b, c] = [{}, {}, {}];

it('a frame draws what it has time for, and the next goes on where it stopped', () => {
  for (const [owner, name] of [
    [a, 'a'],
    [b, 'b'],
    [c, 'c'],
  ] as const)
    drawInTurn(owner, drawing(name, 8));
  expect(nextFrame()).toEqual(['a', 'b']);
  drawInTurn(a, drawing('a', 8));
  expect(nextFrame()).toEqual(['c', 'a']);
  expect(nextFrame()).toEqual([]);
});

it('one that takes longer than a frame is drawn all the same', () => {
  drawInTurn(a, drawing('a', 500));
  drawInTurn(b, drawing('b', 1));
  expect(nextFrame()).toEqual(['a']);
  expect(nextFrame()).toEqual(['b']);
});

it('who asks again keeps the place and draws what came last; who left draws nothing', () => {
  drawInTurn(a, drawing('a', 8));
  drawInTurn(b, drawing('b', 8));
  drawInTurn(a, drawing('newer', 1));
  leaveTurns(b);
  expect(nextFrame()).toEqual(['newer']);
  expect(nextFrame()).toEqual([]);
});

it('what is drawn at once counts for its frame: when that is full, the rest waits for the next', () => {
  const everyone = [
    [a, 'a'],
    [b, 'b'],
    [c, 'c'],
  ] as const;
  for (const [owner, name] of everyone) drawSoon(owner, drawing(name, 8));
  expect(drawn).toEqual(['a', 'b']);
  expect(nextFrame()).toEqual(['c']);
  drawn = [];
  // Eight of the new frame are spent: one more fits.
  for (const [owner, name] of everyone) drawSoon(owner, drawing(name, 8));
  expect(drawn).toEqual(['a']);
  expect(nextFrame()).toEqual(['b', 'c']);
});
