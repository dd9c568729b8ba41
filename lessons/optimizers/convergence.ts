/** Where learning rate and memory lead: the loss after some steps, for every pair of them. */
import {
  usualSettings,
  walkWith,
  type OptimiserName,
  type OptimiserSettings,
} from '@/math/optimisers';
import type { Point } from '@/math/plane-line';
import { scenes, type SceneName } from './scenes';

/** Optimisers with one rate and one memory to choose: momentum's β, Adam's β₁. */
export const mappedOptimisers = ['momentum', 'adam'] as const satisfies readonly OptimiserName[];
type MappedOptimiser = (typeof mappedOptimisers)[number];

export const mostMapSteps = 150;

export interface MapState {
  readonly scene: SceneName;
  readonly optimiser: MappedOptimiser;
  readonly start: Point;
  readonly steps: number;
  /** Shares of both axes: of log α to the right, of log 1/(1 − β) upwards. */
  readonly probe: Point;
}

export const mapOpening: MapState = {
  scene: 'gorge',
  optimiser: 'momentum',
  start: scenes.gorge.start,
  steps: 60,
  probe: [0.545, 0],
};

/** Powers of ten at the axes' ends. */
const ratePowers = [-4, 0] as const;
const memoryPowers = [0, 2] as const;

export function rateAt(share: number): number {
  return 10 ** (ratePowers[0] + share * (ratePowers[1] - ratePowers[0]));
}

/** β = 0 at the lower end, 0.9 in the middle, 0.99 at the upper end. */
export function memoryAt(share: number): number {
  return 1 - 10 ** -(memoryPowers[0] + share * (memoryPowers[1] - memoryPowers[0]));
}

export function shareOfRate(rate: number): number {
  return (Math.log10(rate) - ratePowers[0]) / (ratePowers[1] - ratePowers[0]);
}

export function shareOfMemory(beta: number): number {
  return (-Math.log10(1 - beta) - memoryPowers[0]) / (memoryPowers[1] - memoryPowers[0]);
}

type Setting = Pick<MapState, 'scene' | 'optimiser' | 'start' | 'steps'>;

function settingsAt([x, y]: Point): OptimiserSettings {
  const memory = memoryAt(y);
  return { ...usualSettings, rate: rateAt(x), beta: memory, beta1: memory };
}

/** The walk with the settings of one place of the map. */
export function walkAt(
  { scene, optimiser, start, steps }: Setting,
  place: Point,
): readonly Point[] {
  const { gradient } = scenes[scene].surface;
  return walkWith(optimiser, settingsAt(place), gradient, start, steps).trail;
}

/** Values are held between these powers of ten; what is worse than the upper one has diverged. */
export const gainRange = [-6, 6] as const;

/**
 * The loss at a walk's end as a power of ten of that at its start, both counted from the least
 * loss: −2 where a hundredth is left, above 0 where it got worse.
 */
export function gainOf(trail: readonly Point[], scene: SceneName): number {
  const { surface, least } = scenes[scene];
  const gain = Math.log10(
    (surface.value(trail.at(-1)!) - least) / (surface.value(trail[0]!) - least),
  );
  return Number.isNaN(gain) ? gainRange[1] : Math.min(gainRange[1], Math.max(gainRange[0], gain));
}

/** The gain at the middle of each cell of the map, row by row from the upper left. */
export function mapGains(setting: Setting, size: number): Float64Array {
  return Float64Array.from({ length: size ** 2 }, (_, i) => {
    const place: Point = [((i % size) + 0.5) / size, 1 - (Math.floor(i / size) + 0.5) / size];
    return gainOf(walkAt(setting, place), setting.scene);
  });
}

/** The steepest curvature of the scenes whose curvature is the same everywhere. */
const curvatures: Partial<Record<SceneName, number>> = { bowl: 2, ravine: 10, gorge: 100 };

/**
 * Momentum's limit on a parabola of curvature c, α = 2(1 + β)/c (Polyak, 1964), as shares of the
 * axes; empty where the curvature changes or the optimiser is another.
 */
export function limitCurve({ scene, optimiser }: Setting): readonly Point[] {
  const c = curvatures[scene];
  if (c === undefined || optimiser !== 'momentum') return [];
  return Array.from({ length: 41 }, (_, k): Point => {
    const y = k / 40;
    return [shareOfRate((2 * (1 + memoryAt(y))) / c), y];
  });
}
