import { describe, expect, it } from 'vitest';
import { makeBatch } from '../testing/fake-worker';
import type { CellSnapshot } from '../wire/session-types';
import { RunFeed } from './run-feed';

/** A feed whose frames are drawn by hand, and everything it tells in the order of telling. */
function setUp() {
  const frames: (() => void)[] = [];
  const told: string[] = [];
  let snapshot: Partial<CellSnapshot> = {};
  const feed = new RunFeed({
    schedule(callback) {
      frames.push(callback);
      return () => frames.splice(frames.indexOf(callback), 1);
    },
    now: () => 0,
    onPatch(patch) {
      snapshot = patch;
      told.push('snapshot');
    },
    onTaken: (batch) => told.push(`taken ${batch}`),
  });
  feed.record.subscribe(() => told.push('record'));
  const drawFrame = () => frames.splice(0).forEach((callback) => callback());
  return { feed, told, frames, drawFrame, snapshot: () => snapshot };
}

function loss(step: number) {
  return { step, points: [{ name: 'loss', steps: [step], values: [1 / step] }] };
}

describe('a feed', () => {
  it('has record and snapshot tell of several batches together, in one frame', () => {
    const { feed, told, drawFrame, snapshot } = setUp();
    feed.receive(makeBatch(1, { batch: 1, ...loss(1) }));
    feed.receive(makeBatch(1, { batch: 2, ...loss(2) }));
    expect(told).toEqual([]);
    drawFrame();
    expect(told).toEqual(['record', 'snapshot', 'taken 2']);
    expect(snapshot().step).toBe(feed.record.lastStep);
    expect(feed.record.series('loss').steps).toEqual([1, 2]);
    drawFrame();
    expect(told).toHaveLength(3);
  });

  it('hands on at once where it is asked to, and not once more in the frame', () => {
    const { feed, told, frames, drawFrame } = setUp();
    feed.receive(makeBatch(1, loss(1)));
    feed.flush();
    expect(told).toEqual(['record', 'snapshot', 'taken 1']);
    expect(frames).toEqual([]);
    feed.flush();
    drawFrame();
    expect(told).toHaveLength(3);
  });

  it('tells nothing once it is closed, and leaves no frame behind', () => {
    const { feed, told, frames, drawFrame } = setUp();
    feed.receive(makeBatch(1, loss(1)));
    feed.close();
    expect(frames).toEqual([]);
    drawFrame();
    feed.flush();
    expect(told).toEqual([]);
  });
});
