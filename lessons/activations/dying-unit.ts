/** One unit f(wx + b) learns how far cars roll before they stop, or dies of a step that was too long. */
import type { Ground } from '@/components/maps/SurfaceMap';
import { stepDown, walkDown } from '@/math/descent';
import type { Point } from '@/math/plane-line';
import type { Surface } from '@/math/surfaces';
import { norm } from '@/math/vector';
import { cars } from './cars';
import { activationOf, type FunctionName } from '@/math/nonlinearities';

export const unitNames = ['relu', 'leaky-relu', 'elu'] as const satisfies readonly FunctionName[];
export type UnitName = (typeof unitNames)[number];

/** The mean squared error of the unit over its weight and bias. */
function lossOf(name: UnitName): Surface {
  const { output, derivative } = activationOf(name);
  return {
    value: ([w, b]) =>
      cars.reduce((sum, [x, y]) => sum + (output(w * x + b) - y) ** 2, 0) / cars.length,
    gradient: ([w, b]) => {
      let [byW, byB] = [0, 0];
      for (const [x, y] of cars) {
        const z = w * x + b;
        const delta = (2 * (output(z) - y) * derivative(z)) / cars.length;
        byW += delta * x;
        byB += delta;
      }
      return [byW, byB];
    },
  };
}

export const surfaces: Readonly<Record<UnitName, Surface>> = {
  relu: lossOf('relu'),
  'leaky-relu': lossOf('leaky-relu'),
  elu: lossOf('elu'),
};

const area = { x: [-1.2, 1.2], y: [-1.2, 1.2] } as const;
const grain = 0.05;

function findGround(name: UnitName): Ground {
  const { value, gradient } = surfaces[name];
  // A long walk from nearby ends at the lowest point as exactly as anybody can see.
  const lowest = walkDown(gradient, [0.4, -0.2], 0.2, 1500).at(-1)!;
  return { height: value, area, axes: ['w', 'b'], lowest: [lowest], grain };
}

const grounds = new Map<UnitName, Ground>();

/** The same object for the same name, so that a map is computed once. */
export function groundOf(name: UnitName): Ground {
  const known = grounds.get(name) ?? findGround(name);
  grounds.set(name, known);
  return known;
}

export const mostSteps = 160;

export interface UnitState {
  readonly name: UnitName;
  readonly start: Point;
  readonly rate: number;
  readonly steps: number;
}

export const unitOpening: UnitState = { name: 'relu', start: [1, 0.5], rate: 0.1, steps: 20 };

/**
 * `dead`: silent for every car and without any slope, for ever; `asleep`: silent for every car, but
 * still moved by them; `arrived`: the slope is nearly zero; else `learning`.
 */
export type UnitVerdict = 'dead' | 'asleep' | 'arrived' | 'learning';

export interface UnitReading {
  readonly trail: readonly Point[];
  readonly at: Point;
  readonly next: Point;
  readonly gradient: Point;
  readonly loss: number;
  /** Cars for which the weighted sum is positive. */
  readonly awake: number;
  readonly verdict: UnitVerdict;
}

const flat = 0.01;

export function readUnit({ name, start, rate, steps }: UnitState): UnitReading {
  const { value, gradient: gradientAt } = surfaces[name];
  const trail = walkDown(gradientAt, start, rate, steps);
  const at = trail.at(-1)!;
  const gradient = gradientAt(at);
  const awake = cars.filter(([x]) => at[0] * x + at[1] > 0).length;
  const size = norm(gradient);
  const judge = (): UnitVerdict => {
    if (awake === 0) return size === 0 ? 'dead' : 'asleep';
    return size < flat ? 'arrived' : 'learning';
  };
  return {
    trail,
    at,
    gradient,
    next: stepDown(at, gradient, rate),
    loss: value(at),
    awake,
    verdict: judge(),
  };
}
