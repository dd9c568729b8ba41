import { describe, expect, it } from 'vitest';
import { TimeLeft } from './time-left';

describe('TimeLeft', () => {
  it('divides what is left by the rate so far', () => {
    const time = new TimeLeft();
    expect(time.mark('epoch 1', 0, 100, 0)).toBeNull();
    expect(time.mark('epoch 1', 10, 100, 1_000)).toBeCloseTo(9, 10);
  });

  it('keeps the rate from one epoch to the next, but not between activities', () => {
    const time = new TimeLeft();
    time.mark('epoch 1', 0, 100, 0);
    time.mark('epoch 1', 50, 100, 1_000);
    expect(time.mark('epoch 2', 0, 100, 1_100)).toBeCloseTo(2, 10);
    expect(time.mark('data', 0, 100, 1_200)).toBeNull();
  });

  it('follows a rate that changes', () => {
    const time = new TimeLeft();
    let left: number | null = null;
    for (let second = 0; second <= 10; second++)
      left = time.mark('a', second * 10, 300, second * 1_000);
    expect(left).toBeCloseTo(20, 5);
    for (let second = 1; second <= 20; second++) {
      left = time.mark('a', 100 + second * 5, 300, (10 + second) * 1_000);
    }
    expect(left).toBeCloseTo(20, 0);
  });

  it('cannot tell where the total is unknown', () => {
    const time = new TimeLeft();
    time.mark('a', 0, 0, 0);
    expect(time.mark('a', 10, 0, 1_000)).toBeNull();
  });
});
