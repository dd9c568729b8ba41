/** One optimiser on one surface: its walk, and the same with Adam's correction switched the other way. */
import {
  noMemory,
  usualSettings,
  walkWith,
  type Memory,
  type OptimiserName,
  type OptimiserSettings,
  type Update,
} from '@/math/optimisers';
import type { Point } from '@/math/plane-line';
import { scenes, type SceneName } from './scenes';

export const mostSteps = 100;

export interface StepState {
  readonly scene: SceneName;
  readonly optimiser: OptimiserName;
  readonly settings: OptimiserSettings;
  readonly start: Point;
  readonly steps: number;
}

/** Adam at the ravine's edge, about to begin. */
export const stepOpening: StepState = {
  scene: 'ravine',
  optimiser: 'adam',
  settings: { ...usualSettings, rate: 0.5 },
  start: scenes.ravine.start,
  steps: 0,
};

/** Another surface, from its own start. */
export function openScene(state: StepState, scene: SceneName): StepState {
  const { start, rates } = scenes[scene];
  return {
    ...state,
    scene,
    start,
    settings: { ...state.settings, rate: rates[state.optimiser] },
  };
}

export function chooseOptimiser(state: StepState, optimiser: OptimiserName): StepState {
  const rate = scenes[state.scene].rates[optimiser];
  return { ...state, optimiser, settings: { ...state.settings, rate } };
}

export function isAdaptive(name: OptimiserName): boolean {
  return name === 'adam' || name === 'adamw';
}

export interface StepReading {
  /** The start and every point reached so far. */
  readonly trail: readonly Point[];
  /** The same with the correction switched the other way; none but of Adam and AdamW. */
  readonly otherTrail: readonly Point[];
  readonly at: Point;
  readonly loss: number;
  /** The step to come: its number from 1, what it does to each weight, and where it leads. */
  readonly number: number;
  readonly update: readonly [Update, Update];
  readonly next: Point;
  /** What is remembered of the slopes before it. */
  readonly memories: readonly [Memory, Memory];
  /** The walk has left the numbers. */
  readonly lost: boolean;
}

export function readStep({ scene, optimiser, settings, start, steps }: StepState): StepReading {
  const { surface } = scenes[scene];
  const run = (used: OptimiserSettings) =>
    walkWith(optimiser, used, surface.gradient, start, steps + 1);
  const { trail, updates } = run(settings);
  // A walk that leaves the numbers early shows its last step.
  const number = updates.length;
  const at = trail[number - 1]!;
  return {
    trail: trail.slice(0, number),
    otherTrail: isAdaptive(optimiser)
      ? run({ ...settings, corrected: !settings.corrected }).trail.slice(0, steps + 1)
      : [],
    at,
    loss: surface.value(at),
    number,
    update: updates[number - 1]!,
    next: trail[number]!,
    memories: updates[number - 2] ?? [noMemory, noMemory],
    lost: number < steps + 1,
  };
}
