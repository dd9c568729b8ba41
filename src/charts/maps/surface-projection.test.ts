import { describe, expect, it } from 'vitest';
import {
  cutWalk,
  groundBelowEye,
  layoutLight,
  layoutRelief,
  makeProjection,
  measureView,
} from './surface-projection';

const front = { azimuth: 0, elevation: 30 };

describe('the projection', () => {
  it('has the first axis to the right, the second into the picture, and heights upwards', () => {
    const project = makeProjection(front);
    expect(project(1, 0.5, 0.5).across).toBeGreaterThan(project(0, 0.5, 0.5).across);
    expect(project(0.5, 1, 0.5).away).toBeGreaterThan(project(0.5, 0, 0.5).away);
    expect(project(0.5, 1, 0.5).up).toBeGreaterThan(project(0.5, 0, 0.5).up);
    expect(project(0.5, 0.5, 1).up).toBeGreaterThan(project(0.5, 0.5, 0).up);
  });

  it('draws what is near larger, and the middle in the middle', () => {
    const project = makeProjection(front);
    const width = (y: number) => project(1, y, 0.5).across - project(0, y, 0.5).across;
    expect(width(0)).toBeGreaterThan(width(1));
    expect(project(0.5, 0.5, 0.5)).toEqual({ across: 0, up: 0, away: 0 });
  });

  it('turns: a quarter turn brings the right side to the back', () => {
    const project = makeProjection({ azimuth: 90, elevation: 30 });
    expect(project(1, 0.5, 0.5).away).toBeGreaterThan(project(0, 0.5, 0.5).away);
  });

  it.each([0, 40, 90, 200])('looks at what is away from its eye (turned %d°)', (azimuth) => {
    const viewpoint = { azimuth, elevation: 25 };
    const project = makeProjection(viewpoint);
    const [x, y] = groundBelowEye(viewpoint);
    // On the way from below the eye to the middle, and beyond it, all is farther and farther.
    const away = [0, 0.5, 1, 1.2].map(
      (k) => project(x + k * (0.5 - x), y + k * (0.5 - y), 0.5).away,
    );
    expect(away[0]).toBeLessThan(away[1]!);
    expect(away[2]).toBeCloseTo(0, 12);
    expect(away[3]).toBeGreaterThan(0);
    expect(project(x, y, 0.5).across).toBeCloseTo(0, 12);
  });
});

it('measures heights as shares from the lowest to the highest grid point', () => {
  const area = { x: [-1, 1], y: [0, 4] } as const;
  const { heights, shareAt } = layoutRelief(([u, v]) => 10 + u + v, area, 2);
  expect([...heights]).toEqual([0, 1 / 6, 2 / 6, 2 / 6, 3 / 6, 4 / 6, 4 / 6, 5 / 6, 1]);
  expect(shareAt([0, 2])).toBe(0.5);
  expect([...layoutRelief(() => 7, area, 1).heights]).toEqual([0, 0, 0, 0]);
});

it('cuts a walk into short pieces and leaves out what is beside the ground', () => {
  const pieces = cutWalk(
    [
      [0, 0.5],
      [1, 0.5],
      [1, 3],
    ],
    0.25,
  );
  expect(pieces.slice(0, 4).map(({ to }) => to[0])).toEqual([0.25, 0.5, 0.75, 1]);
  expect(pieces).toHaveLength(6);
  expect(pieces.at(-1)!.to[1]).toBe(1);
});

it('lights the slope that faces the upper left', () => {
  const area = { x: [0, 1], y: [0, 1] } as const;
  const [towards] = layoutLight(layoutRelief(([u, v]) => u - v, area, 1));
  const [level] = layoutLight(layoutRelief(() => 0, area, 1));
  const [off] = layoutLight(layoutRelief(([u, v]) => v - u, area, 1));
  expect(towards).toBeGreaterThan(level!);
  expect(level).toBeGreaterThan(off!);
});

it('measures room enough for every corner, however the ground is turned', () => {
  for (const elevation of [10, 40, 90]) {
    const { half, top, bottom } = measureView(elevation);
    for (let azimuth = 0; azimuth < 360; azimuth += 15) {
      const project = makeProjection({ azimuth, elevation });
      for (const corner of [0, 1, 2, 3, 4, 5, 6, 7]) {
        const { across, up } = project(corner & 1, (corner >> 1) & 1, corner >> 2);
        expect(Math.abs(across)).toBeLessThan(half * 1.06);
        expect(up).toBeLessThan(top + 0.06);
        expect(up).toBeGreaterThan(bottom - 0.06);
      }
    }
  }
});
