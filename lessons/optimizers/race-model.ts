/** The race: every optimiser from one start on one surface, each with a rate of its own. */
import { optimiserNames, usualSettings, walkWith, type OptimiserName } from '@/math/optimisers';
import type { Point } from '@/math/plane-line';
import { scenes, type SceneName } from './scenes';

/** The reader's own optimiser, which runs in the lesson's cell. */
export const racerNames = [...optimiserNames, 'own'] as const;
export type RacerName = (typeof racerNames)[number];

export const raceSteps = 300;
/** Who has come this near to the least loss, and stays, has arrived. */
const nearEnough = 0.01;

export interface RaceState {
  readonly scene: SceneName;
  readonly start: Point;
  readonly rates: Readonly<Record<OptimiserName, number>>;
  readonly resting: readonly RacerName[];
  readonly steps: number;
}

export function openRace(scene: SceneName, steps: number): RaceState {
  const { start, rates } = scenes[scene];
  return { scene, start, rates, resting: [], steps };
}

export const raceOpening = openRace('ravine', 30);

export interface Racer {
  readonly name: RacerName;
  /** All its points, the start among them; none where it rests or has not run yet. */
  readonly trail: readonly Point[];
  /** How far above the least loss each of them lies. */
  readonly excess: readonly number[];
  /** The step from which on it stays near the least loss; null where it does not within the race. */
  readonly arrived: number | null;
}

function judgeRacer(name: RacerName, trail: readonly Point[], scene: SceneName): Racer {
  const { surface, least } = scenes[scene];
  const excess = trail.map((at) => surface.value(at) - least);
  const last = excess.findLastIndex((value) => !(value < nearEnough));
  return { name, trail, excess, arrived: last + 1 < excess.length ? last + 1 : null };
}

type RaceSetting = Pick<RaceState, 'scene' | 'start' | 'rates' | 'resting'>;

/** Everybody's whole race, in the order of `racerNames`. @param own the reader's points, if any */
export function runRace(
  { scene, start, rates, resting }: RaceSetting,
  own: readonly Point[],
): readonly Racer[] {
  return racerNames.map((name) => {
    if (resting.includes(name)) return { name, trail: [], excess: [], arrived: null };
    if (name === 'own') return judgeRacer(name, own, scene);
    const settings = { ...usualSettings, rate: rates[name] };
    const { gradient } = scenes[scene].surface;
    return judgeRacer(name, walkWith(name, settings, gradient, start, raceSteps).trail, scene);
  });
}

/** What is to be seen of a racer after some steps. */
export function pauseRacer({ name, trail, excess, arrived }: Racer, steps: number): Racer {
  return {
    name,
    trail: trail.slice(0, steps + 1).filter((at) => at.every(Number.isFinite)),
    excess: excess.slice(0, steps + 1),
    arrived: arrived !== null && arrived <= steps ? arrived : null,
  };
}

/** One rate for everybody. */
export function equaliseRates(rate: number): RaceState['rates'] {
  return { sgd: rate, momentum: rate, rmsprop: rate, adam: rate, adamw: rate };
}
