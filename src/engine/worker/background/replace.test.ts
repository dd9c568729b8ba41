import { describe, expect, it } from 'vitest';
import { replaceMethod } from './replace';

function double(original: (...args: unknown[]) => unknown): () => number {
  return () => Number(original()) * 2;
}

describe('replaceMethod', () => {
  it('replaces an own method and puts it back', () => {
    const owner = { three: () => 3 };
    const { three } = owner;
    const restore = replaceMethod(owner, 'three', double);
    expect(owner.three()).toBe(6);
    restore();
    expect(owner.three).toBe(three);
  });

  it('covers an inherited method, which others go on inheriting, and uncovers it', () => {
    class Scope {
      three() {
        return 3;
      }
    }
    class WorkerScope extends Scope {}
    const owner = new WorkerScope();
    const restore = replaceMethod(owner, 'three', double);
    expect([owner.three(), new WorkerScope().three()]).toEqual([6, 3]);
    restore();
    expect(owner.three()).toBe(3);
    expect(Object.hasOwn(owner, 'three')).toBe(false);
  });

  it('passes over what is no method, is not there or is fixed', () => {
    const owner = Object.freeze({ three: () => 3, four: 4 });
    for (const name of ['three', 'four', 'five']) replaceMethod(owner, name, double)();
    expect([owner.three(), owner.four, Object.keys(owner)]).toEqual([3, 4, ['three', 'four']]);
  });
});
