import { describe, expect, it } from 'vitest';
import { fitLine } from '@/math/line-fit';
import { lineLoss, mostSteps, opening, openScene, readWalk, sceneNames, scenes } from './model';
import { nebulae } from './nebulae';

describe('the nebulae', () => {
  it('have the line that is known for them', () => {
    const [w, b] = fitLine(nebulae);
    expect(nebulae).toHaveLength(24);
    expect(1000 * w).toBeCloseTo(454.16, 2);
    expect(1000 * b).toBeCloseTo(-40.78, 2);
  });

  it('have a loss whose gradient agrees with finite differences', () => {
    const h = 1e-5;
    const { value, gradient } = lineLoss;
    const [byW, byB] = gradient([-0.3, 0.7]);
    expect(byW).toBeCloseTo((value([-0.3 + h, 0.7]) - value([-0.3 - h, 0.7])) / (2 * h), 8);
    expect(byB).toBeCloseTo((value([-0.3, 0.7 + h]) - value([-0.3, 0.7 - h])) / (2 * h), 8);
  });

  it('let rates below 0.491 converge and above 0.492 diverge', () => {
    const lossAfter = (rate: number) => {
      let [w, b] = [-0.3, 0.7];
      for (let k = 0; k < 5000; k++) {
        const [byW, byB] = lineLoss.gradient([w, b]);
        [w, b] = [w - rate * byW, b - rate * byB];
      }
      return lineLoss.value([w, b]);
    };
    expect(lossAfter(0.491)).toBeCloseTo(0.0497, 4);
    expect(lossAfter(0.493)).toBeGreaterThan(1);
  });
});

describe('the walk', () => {
  it.each(sceneNames)(
    'begins on the map of the scene %s, which has level lowest points',
    (name) => {
      const { ground, start, rate, maxRate, surface } = scenes[name];
      const { area, lowest } = ground;
      for (const i of [0, 1] as const) {
        const [min, max] = [area.x, area.y][i]!;
        expect(start[i]).toBeGreaterThanOrEqual(min);
        expect(start[i]).toBeLessThanOrEqual(max);
      }
      expect(rate).toBeLessThan(maxRate);
      for (const point of lowest)
        expect(Math.hypot(...surface.gradient(point))).toBeLessThan(1e-12);
    },
  );

  it('answers the question of the beginning', () => {
    expect(readWalk(opening).verdict).toBe('descending');
    const longer = readWalk({ ...opening, rate: 0.25 });
    expect(longer.verdict).toBe('climbed');
    expect(longer.loss / 1e6).toBeCloseTo(124, 0);
  });

  it('creeps at a rate of 0.005, and stops on the ridge of the saddle but not beside it', () => {
    expect(readWalk({ ...opening, rate: 0.005, steps: 60 }).at[0]).toBeCloseTo(-2.59, 2);
    const ridge = openScene('saddle', 60);
    expect(readWalk(ridge).verdict).toBe('arrived');
    expect(readWalk(ridge).loss).toBeCloseTo(0, 9);
    const beside = readWalk({ ...ridge, start: [1.6, 0.05], steps: 40 });
    expect(beside.loss).toBeCloseTo(-0.25, 6);
    expect(beside.at[1]).toBeCloseTo(1, 4);
  });

  it('says where it has not begun, does not get lower, or is lost', () => {
    expect(readWalk({ ...opening, steps: 0 }).verdict).toBe('waiting');
    expect(readWalk({ ...openScene('bowl', 20), rate: 1 }).verdict).toBe('climbed');
    expect(readWalk({ ...opening, rate: 1e6, steps: mostSteps }).verdict).toBe('lost');
  });
});
