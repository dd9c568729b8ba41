import * as v from 'valibot';
import { beforeEach, describe, expect, it } from 'vitest';
import { readStored, removeStored } from '@/storage/storage';
import { makeBatch } from '../testing/fake-worker';
import type { CellSnapshot } from '../wire/session-types';
import { Reports } from './reports';

function setUp() {
  const patches: Partial<CellSnapshot>[] = [];
  const taken: number[] = [];
  const reports = new Reports('lesson/cell', {
    schedule: () => () => undefined,
    now: () => 0,
    onPatch: (patch) => patches.push(patch),
    onTaken: (batch) => taken.push(batch),
  });
  return { reports, patches, taken };
}

const loss = [{ name: 'loss', steps: [1], values: [1] }];

function remembered(): number | undefined {
  return readStored('operations:lesson/cell', v.number());
}

beforeEach(() => removeStored('operations:lesson/cell'));

describe('reports', () => {
  it('are empty before the first run, and dropped without one', () => {
    const { reports, patches } = setUp();
    reports.receive(makeBatch(1));
    reports.flush();
    expect(reports.record.names).toEqual([]);
    expect(patches).toEqual([]);
  });

  it('begin anew with each run, whose predecessor is heard no more', () => {
    const { reports, patches, taken } = setUp();
    reports.begin();
    reports.receive(makeBatch(1, { points: loss }));
    const { record } = reports;
    reports.begin();
    expect(reports.record).not.toBe(record);
    reports.flush();
    expect([patches, taken]).toEqual([[], []]);
  });

  it('keep one run for comparison', () => {
    const { reports } = setUp();
    reports.begin();
    const { record } = reports;
    reports.pin();
    reports.begin();
    expect(reports.pinned).toBe(record);
    reports.unpin();
    expect(reports.pinned).toBeNull();
  });

  it('hand on what has gathered where a run pauses, and keep how large its steps are', () => {
    const { reports, patches, taken } = setUp();
    reports.begin();
    reports.receive(makeBatch(1, { batch: 4, step: 3, operations: 5_000 }));
    expect(remembered()).toBeUndefined();
    reports.settle();
    expect(patches).toMatchObject([{ step: 3 }]);
    expect(taken).toEqual([4]);
    expect(remembered()).toBe(8_192);
  });

  it('remember nothing of a run that counted no operations, or made no step', () => {
    const { reports } = setUp();
    reports.begin();
    reports.receive(makeBatch(1, { step: 0, operations: 5_000 }));
    reports.receive(makeBatch(1, { step: 2 }));
    reports.settle();
    expect(remembered()).toBeUndefined();
  });
});
