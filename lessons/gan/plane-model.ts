/** What the figure of the plane shows of two networks at one moment, and the scenes that it opens with. */
import type { Field } from '@/charts/maps/paint-field';
import { sigmoid } from '@/math/activation';
import { generatorLoss, type GanLoss } from '@/math/gan/losses';
import { PlaneGan, type GanSettings, type Part } from '@/math/gan/plane-gan';
import {
  drawTarget,
  measureCoverage,
  presetNames,
  presets,
  targetAlong,
  type Coverage,
  type PresetName,
  type Target,
} from '@/math/gan/targets';
import { seededRandom } from '@/math/random';

export type Place = readonly [number, number];

export const square = { min: -2, max: 2 } as const;
export const targetNames = [...presetNames, 'drawn'] as const;
export type TargetName = PresetName | 'drawn';

/** Cells of the field along a side, and nodes of the lattice. */
const side = 40;
const nodes = 17;
const shownReal = 240;
const shownFakes = 160;
const countedFakes = 512;
/** How long an arrow is for a derivative of 1, and at most, in units of the plane. */
const arrowScale = 0.07;
const longestArrow = 0.5;

export const rates = [
  0.0001, 0.0002, 0.0005, 0.001, 0.002, 0.003, 0.005, 0.01, 0.02, 0.05,
] as const;

export interface Choice {
  readonly target: TargetName;
  readonly drawn: readonly Place[];
  readonly seed: number;
  readonly settings: GanSettings;
}

const steady: GanSettings = {
  loss: 'non-saturating',
  k: 1,
  rateD: 0.002,
  rateG: 0.001,
  plain: false,
};

/** Settings that scenes and the text ask for by name. */
export const settingsOf = {
  steady,
  hasty: { ...steady, rateD: 0.0005, rateG: 0.01 },
  beaten: { ...steady, loss: 'minimax', k: 5, rateG: 0.02, plain: true },
  rescued: { ...steady, loss: 'non-saturating', k: 5, rateG: 0.02, plain: true },
  wasserstein: { ...steady, loss: 'wasserstein', k: 5, rateG: 0.003 },
} as const satisfies Readonly<Record<string, GanSettings>>;

export const opening: Choice = { target: 'ring', drawn: [], seed: 1, settings: settingsOf.steady };
export const openingProbe: Place = [0.5, 0.4];
/** Updates that the discriminator is ahead in the scene in which it wins. */
export const lead = 800;

export function targetOf({ target, drawn }: Pick<Choice, 'target' | 'drawn'>): Target {
  return target === 'drawn' ? targetAlong(drawn) : presets[target];
}

function layGrid(count: number, low: number, high: number, atMiddles: boolean): Float64Array {
  const step = (high - low) / (atMiddles ? count : count - 1);
  const offset = atMiddles ? step / 2 : 0;
  return Float64Array.from({ length: 2 * count * count }, (_, i) => {
    const cell = i >> 1;
    return i % 2 === 0
      ? low + offset + (cell % count) * step
      : high - offset - Math.floor(cell / count) * step;
  });
}

const grid = layGrid(side, square.min, square.max, true);
const latticeNoise = layGrid(nodes, -1, 1, false);

function drawNoise(count: number, seed: number): Float64Array {
  const random = seededRandom(seed);
  return Float64Array.from({ length: 2 * count }, () => 2 * random() - 1);
}

const noise = drawNoise(countedFakes, 7);

export function makeGan(choice: Choice): PlaneGan {
  const { settings, seed } = choice;
  return new PlaneGan({ target: targetOf(choice), settings, seed, rows: side * side });
}

export function showReal(target: Target): Float64Array {
  const real = new Float64Array(target.centres.length === 0 ? 0 : 2 * shownReal);
  drawTarget(target, seededRandom(5), real);
  return real;
}

/** One fake where the reader holds it. */
export interface ProbeReading {
  /** The score, and D(x) = σ(s). */
  readonly s: number;
  readonly d: number;
  /** Both losses of it as a fake of the generator's, and how steep they are there. */
  readonly minimax: number;
  readonly nonSaturating: number;
  readonly minimaxSlope: number;
  readonly nonSaturatingSlope: number;
  /** Of the critic’s loss, −s. */
  readonly wassersteinSlope: number;
}

export interface Reading {
  readonly steps: number;
  readonly next: { readonly player: 'd' | 'g'; readonly turn: number; readonly part: Part };
  readonly field: Field;
  readonly fakes: Float64Array;
  readonly arrows: Float64Array;
  readonly lattice: Float64Array;
  readonly coverage: Coverage;
  /** Mean length of the derivative by where a fake lies, under the loss that is chosen. */
  readonly pull: number;
  readonly probe: ProbeReading;
}

function meanLength(pairs: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < pairs.length; i += 2) sum += Math.hypot(pairs[i]!, pairs[i + 1]!);
  return sum / (pairs.length / 2);
}

function meanOf(values: Float64Array): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

export function readProbe(gan: PlaneGan, at: Place): ProbeReading {
  const point = Float64Array.from(at);
  const slope = (loss: GanLoss) => meanLength(gan.pull(point, loss));
  const s = gan.score(point)[0]!;
  return {
    ...{ s, d: sigmoid(s) },
    minimaxSlope: slope('minimax'),
    nonSaturatingSlope: slope('non-saturating'),
    wassersteinSlope: slope('wasserstein'),
    minimax: generatorLoss('minimax', s),
    nonSaturating: generatorLoss('non-saturating', s),
  };
}

/** D(x) over the plane, or the critic's score between what it gives fakes and real points. */
function readField(gan: PlaneGan, fakes: Float64Array, real: Float64Array): Field {
  const shape = { side, offset: 0, stride: 1 };
  if (gan.settings.loss !== 'wasserstein') {
    return { ...shape, values: gan.score(grid).map(sigmoid), range: [0, 1] };
  }
  const low = meanOf(gan.score(fakes));
  const high = real.length === 0 ? low : meanOf(gan.score(real));
  const reach = Math.max(1e-3, Math.abs(high - low));
  const middle = (high + low) / 2;
  return {
    ...shape,
    values: gan.score(grid).slice(),
    range: [middle - reach, middle + reach],
  };
}

function pointArrows(pulls: Float64Array): Float64Array {
  const arrows = new Float64Array(pulls.length);
  for (let i = 0; i < pulls.length; i += 2) {
    const length = Math.hypot(pulls[i]!, pulls[i + 1]!);
    const scale = -Math.min(arrowScale, longestArrow / Math.max(length, 1e-12));
    arrows[i] = scale * pulls[i]!;
    arrows[i + 1] = scale * pulls[i + 1]!;
  }
  return arrows;
}

/** @param real the real points that are shown */
export function readGan(gan: PlaneGan, at: Place, real: Float64Array): Reading {
  const all = gan.generate(noise).slice();
  // The last of the fakes is the one that the reader holds.
  const fakes = new Float64Array(2 * shownFakes + 2);
  fakes.set(all.subarray(0, 2 * shownFakes));
  fakes.set(at, 2 * shownFakes);
  const lattice = gan.generate(latticeNoise).slice();
  const pulls = gan.pull(fakes).slice();
  return {
    steps: gan.steps,
    next: gan.next,
    field: readField(gan, all, real),
    ...{ fakes, lattice, arrows: pointArrows(pulls) },
    coverage: measureCoverage(gan.target, all),
    pull: meanLength(pulls.subarray(0, 2 * shownFakes)),
    probe: readProbe(gan, at),
  };
}
