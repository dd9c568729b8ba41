/** The scenes of this lesson's figures, and everything that is read from a walk down one of them. */
import { stepDown, walkDown } from '@/math/descent';
import { errorGradient, fitLine, meanSquaredError } from '@/math/line-fit';
import type { Ground } from '@/components/maps/SurfaceMap';
import type { Point } from '@/math/plane-line';
import { bowl, ravine, saddle, type Surface } from '@/math/surfaces';
import { norm } from '@/math/vector';
import { nebulae } from './nebulae';

export const sceneNames = ['ravine', 'bowl', 'saddle', 'nebulae'] as const;
export type SceneName = (typeof sceneNames)[number];

export interface Scene {
  readonly surface: Surface;
  readonly ground: Ground;
  /** Ids of the terms that the two parameters are. */
  readonly terms: readonly [string, string];
  readonly start: Point;
  readonly rate: number;
  readonly maxRate: number;
}

const axes = ['w₁', 'w₂'] as const;
const terms = ['w1', 'w2'] as const;

/** The mean squared error of a line through the nebulae, over its slope and intercept. */
export const lineLoss: Surface = {
  value: (at) => meanSquaredError(nebulae, at),
  gradient: (at) => errorGradient(nebulae, at),
};

export const scenes: Readonly<Record<SceneName, Scene>> = {
  ravine: {
    surface: ravine,
    ground: {
      height: ravine.value,
      area: { x: [-4, 4], y: [-4, 4] },
      axes,
      lowest: [[0, 0]],
      grain: 0.1,
    },
    terms,
    start: [-3.5, 1.5],
    rate: 0.05,
    maxRate: 0.26,
  },
  bowl: {
    surface: bowl,
    ground: {
      height: bowl.value,
      area: { x: [-4, 4], y: [-4, 4] },
      axes,
      lowest: [[0, 0]],
      grain: 0.1,
    },
    terms,
    start: [-3, 2],
    rate: 0.1,
    maxRate: 1.1,
  },
  saddle: {
    surface: saddle,
    ground: {
      height: saddle.value,
      area: { x: [-2, 2], y: [-2, 2] },
      axes,
      lowest: [
        [0, 1],
        [0, -1],
      ],
      grain: 0.05,
    },
    terms,
    start: [1.6, 0],
    rate: 0.2,
    maxRate: 1.2,
  },
  nebulae: {
    surface: lineLoss,
    ground: {
      height: lineLoss.value,
      area: { x: [-0.6, 1.4], y: [-1, 1] },
      axes: ['w', 'b'],
      lowest: [fitLine(nebulae)],
      grain: 0.02,
    },
    terms: ['w', 'b'],
    start: [-0.3, 0.7],
    rate: 0.1,
    maxRate: 0.6,
  },
};

export const mostSteps = 120;

export interface WalkState {
  readonly scene: SceneName;
  readonly start: Point;
  readonly rate: number;
  readonly steps: number;
}

/** A scene as the reader first sees it. */
export function openScene(scene: SceneName, steps: number): WalkState {
  const { start, rate } = scenes[scene];
  return { scene, start, rate, steps };
}

/** The figure as it opens: twenty short steps that have not arrived. */
export const opening = openScene('ravine', 20);

/** `arrived` where the slope is nearly zero, `climbed` no lower than the start, `lost` beyond the numbers. */
export type Verdict = 'waiting' | 'arrived' | 'descending' | 'climbed' | 'lost';

export interface WalkReading {
  readonly trail: readonly Point[];
  readonly at: Point;
  readonly gradient: Point;
  readonly next: Point;
  readonly loss: number;
  readonly startLoss: number;
  readonly verdict: Verdict;
}

const flat = 1e-3;

export function readWalk({ scene, start, rate, steps }: WalkState): WalkReading {
  const { value, gradient: gradientAt } = scenes[scene].surface;
  const trail = walkDown(gradientAt, start, rate, steps);
  const at = trail.at(-1)!;
  const gradient = gradientAt(at);
  const [loss, startLoss] = [value(at), value(start)];
  const judge = (): Verdict => {
    if (!Number.isFinite(loss)) return 'lost';
    if (norm(gradient) < flat) return 'arrived';
    if (steps === 0) return 'waiting';
    return loss < startLoss ? 'descending' : 'climbed';
  };
  return {
    trail,
    at,
    gradient,
    next: stepDown(at, gradient, rate),
    loss,
    startLoss,
    verdict: judge(),
  };
}
