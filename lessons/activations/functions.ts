/** What the first figure reads off an activation function at z. */
import { activationOf, largestSlopes, type FunctionName } from '@/math/nonlinearities';

export const reach = 5;

export interface CurveState {
  readonly name: FunctionName;
  readonly z: number;
  readonly leak: number;
}

export const curveOpening: CurveState = { name: 'sigmoid', z: 2, leak: 0.1 };

export type CurvePoint = readonly [number, number];

export interface CurveReading {
  readonly a: number;
  readonly slope: number;
  /** The slope as a share of the largest that this function has. */
  readonly share: number;
  readonly curve: readonly CurvePoint[];
  /** With a gap where the slope jumps. */
  readonly slopes: readonly CurvePoint[];
  readonly tangent: readonly [CurvePoint, CurvePoint];
}

const samples = 240;
/** Half the width over which the tangent is drawn. */
const tangentReach = 1.5;
/** Where the slope of a function jumps it is drawn up to here on either side. */
const nearZero = 1e-6;

function sample(from: number, to: number, f: (z: number) => number): CurvePoint[] {
  return Array.from({ length: samples + 1 }, (_, i) => {
    const z = from + ((to - from) * i) / samples;
    return [z, f(z)];
  });
}

export function readCurve({ name, z, leak }: CurveState): CurveReading {
  const { output, derivative } = activationOf(name, leak);
  const [a, slope] = [output(z), derivative(z)];
  const along = (by: number): CurvePoint => [z + by, a + slope * by];
  return {
    a,
    slope,
    share: Math.abs(slope) / largestSlopes[name],
    curve: sample(-reach, reach, output),
    slopes: [
      ...sample(-reach, -nearZero, derivative),
      ...(jumps(name) ? [[0, NaN] as const] : []),
      ...sample(nearZero, reach, derivative),
    ],
    tangent: [along(-tangentReach), along(tangentReach)],
  };
}

/** Whether the slope jumps at 0. */
function jumps(name: FunctionName): boolean {
  return name === 'relu' || name === 'leaky-relu';
}
