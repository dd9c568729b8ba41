/** Losses, gradients of both players and coverage against independent computations. */
import { describe, expect, it } from 'vitest';
import { sigmoid } from '../activation';
import { seededRandom } from '../random';
import {
  fakeSlope,
  ganLosses,
  generatorLoss,
  generatorSlope,
  lossOnFake,
  lossOnReal,
  realSlope,
} from './losses';
import { clipTo, PlaneGan, type GanSettings } from './plane-gan';
import { drawTarget, measureCoverage, presetNames, presets, thinOut } from './targets';

const h = 1e-6;
const settings: GanSettings = {
  loss: 'non-saturating',
  k: 1,
  rateD: 0.002,
  rateG: 0.001,
  plain: false,
};
function makeGan(changes: Partial<GanSettings> = {}): PlaneGan {
  return new PlaneGan({
    target: presets.ring,
    settings: { ...settings, ...changes },
    seed: 3,
    rows: 200,
  });
}

describe.each(ganLosses)('%s', (name) => {
  it.each([
    ['on real points', lossOnReal, realSlope],
    ['on fakes', lossOnFake, fakeSlope],
    ['of the generator', generatorLoss, generatorSlope],
  ] as const)('has the right derivative %s', (_, loss, slope) => {
    for (const s of [-6, -0.5, 0, 2, 7]) {
      expect(slope(name, s)).toBeCloseTo((loss(name, s + h) - loss(name, s - h)) / (2 * h), 6);
    }
  });

  it('stays finite for any score', () => {
    for (const loss of [lossOnReal, lossOnFake, generatorLoss]) {
      for (const s of [-800, 800]) expect(Number.isFinite(loss(name, s))).toBe(true);
    }
  });

  it('pulls a fake as finite differences do', () => {
    const gan = makeGan({ loss: name });
    gan.train(20);
    const at = Float64Array.of(0.3, -0.8);
    const pull = gan.pull(at).slice();
    const loss = (x: number, y: number) =>
      generatorLoss(name, gan.score(Float64Array.of(x, y))[0]!);
    expect(pull[0]).toBeCloseTo((loss(0.3 + h, -0.8) - loss(0.3 - h, -0.8)) / (2 * h), 5);
    expect(pull[1]).toBeCloseTo((loss(0.3, -0.8 + h) - loss(0.3, -0.8 - h)) / (2 * h), 5);
  });

  it('moves each player down its own loss', () => {
    // A step of plain descent changes the loss by −α‖∇L‖², to first order.
    const rate = 1e-5;
    const gan = makeGan({ loss: name, plain: true, rateG: rate });
    while (gan.next.player === 'd') gan.advance();
    for (let part = 0; part < 4; part++) gan.advance();
    const { loss, gradient } = gan.g;
    gan.advance();
    expect((gan.lossNow('g') - loss) / (rate * gradient ** 2)).toBeCloseTo(-1, 2);
  });
});

it('is the game of the paper: the losses are minus the two parts of V', () => {
  for (const s of [-2, 0.3, 4]) {
    expect(lossOnReal('minimax', s)).toBeCloseTo(-Math.log(sigmoid(s)), 12);
    expect(lossOnFake('minimax', s)).toBeCloseTo(-Math.log(1 - sigmoid(s)), 12);
    expect(generatorLoss('minimax', s)).toBeCloseTo(Math.log(1 - sigmoid(s)), 12);
  }
});

describe('a step', () => {
  it('lets the discriminator take k turns, of five parts each', () => {
    const gan = makeGan({ k: 3 });
    const turns = Array.from({ length: 20 }, () => {
      const { player, turn, part } = gan.next;
      gan.advance();
      return `${player}${turn} ${part}`;
    });
    expect(turns.filter((turn) => turn.endsWith('update'))).toEqual([
      'd0 update',
      'd1 update',
      'd2 update',
      'g3 update',
    ]);
    expect(gan.steps).toBe(1);
  });

  it('changes scores in the discriminator’s update only', () => {
    const gan = makeGan();
    const at = Float64Array.of(0.5, 0.5);
    const [first] = gan.score(at);
    for (let part = 0; part < 4; part++) gan.advance();
    expect(gan.score(at)[0]).toBe(first);
    gan.advance();
    const after = gan.score(at)[0];
    expect(after).not.toBe(first);
    for (let part = 0; part < 5; part++) gan.advance();
    expect(gan.score(at)[0]).toBe(after);
  });

  it('keeps a critic’s scores within what clipped weights allow', () => {
    const gan = makeGan({ loss: 'wasserstein', rateD: 0.5 });
    gan.train(5);
    // Two tanh layers of 32: |s| is at most 32 c + c.
    const bound = 33 * clipTo + 1e-9;
    for (const x of [-2, 0, 2])
      expect(Math.abs(gan.score(Float64Array.of(x, x))[0]!)).toBeLessThan(bound);
  });

  it('is the same again from the same seed', () => {
    const [one, other] = [makeGan(), makeGan()];
    one.train(3);
    other.train(7);
    other.reset();
    other.train(3);
    expect(other.d.loss).toBe(one.d.loss);
    expect(other.g.loss).toBe(one.g.loss);
  });
});

describe('coverage', () => {
  it.each(presetNames)('of %s by its own draws is all of it', (name) => {
    const target = presets[name];
    const points = new Float64Array(4000);
    drawTarget(target, seededRandom(1), points);
    const { reached, parts, near } = measureCoverage(target, points);
    expect(reached).toBe(parts);
    expect(near).toBeGreaterThan(0.97);
  });

  it('counts a part from a quarter of its share on', () => {
    const target = presets.ring;
    const [[ax, ay], [bx, by]] = [target.centres[0]!, target.centres[1]!];
    const points = new Float64Array(2 * 320);
    for (let i = 0; i < 320; i++) points.set(i < 310 ? [ax, ay] : [bx, by], 2 * i);
    expect(measureCoverage(target, points).reached).toBe(2);
    points.set([ax, ay], 2 * 319);
    expect(measureCoverage(target, points).reached).toBe(1);
  });

  it('thins a line out to parts that are apart', () => {
    const line = Array.from({ length: 21 }, (_, i) => [i / 10, 0] as const);
    expect(thinOut(line, 0.45)).toHaveLength(5);
  });
});
