/** The surfaces of this lesson's figures, with a start and rates that suit each. */
import type { Ground } from '@/components/maps/SurfaceMap';
import type { OptimiserName } from '@/math/optimisers';
import type { Point } from '@/math/plane-line';
import { beale, bowl, gorge, ravine, rosenbrock, saddle, type Surface } from '@/math/surfaces';

export const sceneNames = ['bowl', 'ravine', 'saddle', 'rosenbrock', 'beale', 'gorge'] as const;
export type SceneName = (typeof sceneNames)[number];

export interface Scene {
  readonly surface: Surface;
  readonly ground: Ground;
  /** From where its landscape shows best, where that is not the usual view. */
  readonly view?: { readonly azimuth: number; readonly elevation: number };
  /** The least loss on the surface. */
  readonly least: number;
  readonly start: Point;
  readonly rates: Readonly<Record<OptimiserName, number>>;
}

const axes = ['w₁', 'w₂'] as const;
const square = { area: { x: [-4, 4], y: [-4, 4] }, axes, grain: 0.1 } as const;

/** Heights that differ by powers of ten are drawn by their logarithm. */
function logOf({ value }: Surface): Ground['height'] {
  return (at) => Math.log1p(value(at));
}

export const scenes: Readonly<Record<SceneName, Scene>> = {
  bowl: {
    surface: bowl,
    ground: { ...square, height: bowl.value, lowest: [[0, 0]] },
    least: 0,
    start: [-3, 2],
    rates: { sgd: 0.1, momentum: 0.02, rmsprop: 0.05, adam: 0.2, adamw: 0.2 },
  },
  ravine: {
    surface: ravine,
    ground: { ...square, height: ravine.value, lowest: [[0, 0]] },
    least: 0,
    start: [-3.5, 1.5],
    rates: { sgd: 0.15, momentum: 0.02, rmsprop: 0.05, adam: 0.1, adamw: 0.1 },
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
      grain: 0.01,
    },
    least: -0.25,
    start: [1.6, 0.01],
    rates: { sgd: 0.1, momentum: 0.02, rmsprop: 0.05, adam: 0.05, adamw: 0.05 },
  },
  rosenbrock: {
    surface: rosenbrock,
    ground: {
      height: logOf(rosenbrock),
      area: { x: [-2, 2], y: [-1, 3] },
      axes,
      lowest: [[1, 1]],
      grain: 0.05,
    },
    view: { azimuth: -20, elevation: 62 },
    least: 0,
    start: [-1.2, 1],
    rates: { sgd: 0.002, momentum: 0.002, rmsprop: 0.02, adam: 0.5, adamw: 0.5 },
  },
  beale: {
    surface: beale,
    ground: {
      height: logOf(beale),
      area: { x: [-4.5, 4.5], y: [-4.5, 4.5] },
      axes,
      lowest: [[3, 0.5]],
      grain: 0.1,
    },
    least: 0,
    start: [1, 1.5],
    rates: { sgd: 0.02, momentum: 0.003, rmsprop: 0.02, adam: 0.2, adamw: 0.2 },
  },
  gorge: {
    surface: gorge,
    ground: { ...square, height: gorge.value, lowest: [[0, 0]] },
    least: 0,
    start: [-3.5, 1.5],
    rates: { sgd: 0.015, momentum: 0.005, rmsprop: 0.02, adam: 0.1, adamw: 0.1 },
  },
};

/** Rates that sliders stop at, evenly spread over powers of ten. */
export const rateStops: readonly number[] = [-4, -3, -2, -1]
  .flatMap((power) =>
    [1, 1.5, 2, 3, 5, 7].map((digit) => Number((digit * 10 ** power).toPrecision(2))),
  )
  .concat(1, 1.5, 2);

/** The place among the stops that is nearest to a rate. */
export function stopOf(rate: number): number {
  const away = rateStops.map((stop) => Math.abs(Math.log(stop / rate)));
  return away.indexOf(Math.min(...away));
}
