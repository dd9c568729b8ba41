import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { makeBatch } from '../testing/fake-worker';
import type { Batch } from '../wire/events';
import { Recorder } from './recorder';
import { BoundedSeries } from '../wire/series';

function batch(parts: Partial<Batch>): Batch {
  return makeBatch(1, { step: 0, stepTime: 0, ...parts });
}

function shown(step: number, size: number, name = 'w') {
  return { name, step, shape: [size], values: new Float32Array(size).fill(step) };
}

describe('BoundedSeries', () => {
  it('keeps first and newest, evenly thinned, within its capacity', () => {
    const series = new BoundedSeries(100);
    for (let step = 0; step < 100_000; step++) series.push(step, 2 * step);
    expect(series.steps.length).toBeLessThanOrEqual(100);
    expect(series.steps.length).toBeGreaterThan(45);
    expect(series.steps[0]).toBe(0);
    expect(series.steps.at(-1)).toBe(99_999);
    expect(series.values).toEqual(series.steps.map((step) => 2 * step));
    const gaps = series.steps.slice(1, -1).map((step, i) => step - series.steps[i]!);
    expect(new Set(gaps).size).toBe(1);
    expect(series.steps.length + series.dropped).toBe(100_000);
  });

  it('always rises strictly and ends with what came last', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.integer({ min: 0, max: 300 }), fc.double()), { minLength: 1 }),
        fc.integer({ min: 2, max: 20 }),
        (points, capacity) => {
          const series = new BoundedSeries(capacity);
          let newest = -1;
          let value = Number.NaN;
          for (const [step, v] of points) {
            series.push(step, v);
            if (step >= newest) [newest, value] = [step, v];
          }
          expect(series.steps.length).toBeLessThanOrEqual(capacity);
          expect(series.steps.every((step, i) => i === 0 || step > series.steps[i - 1]!)).toBe(
            true,
          );
          expect(series.steps.at(-1)).toBe(newest);
          expect(series.values.at(-1)).toBe(value);
        },
      ),
    );
  });
});

describe('Recorder', () => {
  it('gives the newest value at or before a step', () => {
    const recorder = new Recorder();
    recorder.take(batch({ step: 5, points: [{ name: 'loss', steps: [1, 3], values: [9, 7] }] }));
    expect(recorder.names).toEqual(['loss']);
    expect(recorder.lastStep).toBe(5);
    expect([0, 1, 2, 3, 8].map((step) => recorder.valueAt('loss', step))).toEqual([
      undefined,
      9,
      9,
      7,
      7,
    ]);
    expect(recorder.valueAt('other', 3)).toBeUndefined();
    expect(recorder.series('other').steps).toEqual([]);
  });

  it('keeps NaN and infinities', () => {
    const recorder = new Recorder();
    const values = [Number.NaN, Number.NEGATIVE_INFINITY];
    recorder.take(batch({ points: [{ name: 'a', steps: [1, 2], values }] }));
    expect(recorder.series('a').values).toEqual(values);
  });

  it('tells its listeners when it is told to, until they unsubscribe', () => {
    const recorder = new Recorder();
    let calls = 0;
    const unsubscribe = recorder.subscribe(() => calls++);
    const points = [
      { name: 'a', steps: [1, 2], values: [1, 2] },
      { name: 'b', steps: [1], values: [1] },
    ];
    recorder.take(batch({ points }));
    recorder.take(batch({ points }));
    expect(calls).toBe(0);
    recorder.tell();
    expect(calls).toBe(1);
    unsubscribe();
    recorder.tell();
    expect(calls).toBe(1);
  });

  it('gives the newest tensor at or before a step', () => {
    const recorder = new Recorder();
    recorder.take(batch({ shown: [shown(1, 2), shown(4, 2)] }));
    expect(recorder.shownNames).toEqual(['w']);
    expect(recorder.shownAt('w', 0)).toBeUndefined();
    expect(recorder.shownAt('w', 3)?.step).toBe(1);
    expect(recorder.shownAt('w', 9)?.step).toBe(4);
  });

  it('bounds the bytes of what was shown but keeps the newest of every name', () => {
    const recorder = new Recorder({ shownBytes: 4_000 });
    recorder.take(batch({ shown: [shown(0, 10, 'small')] }));
    for (let step = 1; step <= 500; step++) recorder.take(batch({ shown: [shown(step, 100)] }));
    const kept = new Set(
      Array.from({ length: 501 }, (_, step) => recorder.shownAt('w', step)?.step),
    );
    expect(kept.size).toBeLessThanOrEqual(11);
    expect(kept.size).toBeGreaterThan(4);
    expect(recorder.shownAt('w', 500)?.step).toBe(500);
    expect(recorder.shownAt('small', 500)?.step).toBe(0);
  });
});
