import { describe, expect, it } from 'vitest';
import { usualSettings, walkWith, type OptimiserName } from '@/math/optimisers';
import {
  equaliseRates,
  openRace,
  pauseRacer,
  racerNames,
  raceSteps,
  runRace,
  type RaceState,
} from './race-model';
import { rateStops, sceneNames, scenes, stopOf } from './scenes';
import { chooseOptimiser, openScene, readStep, stepOpening } from './step-model';

describe('the scenes', () => {
  it.each(sceneNames)('begin on the map of %s and have level lowest points', (name) => {
    const { ground, start, surface, least } = scenes[name];
    for (const i of [0, 1] as const) {
      const [min, max] = [ground.area.x, ground.area.y][i]!;
      expect(start[i]).toBeGreaterThanOrEqual(min);
      expect(start[i]).toBeLessThanOrEqual(max);
    }
    for (const point of ground.lowest) {
      expect(Math.hypot(...surface.gradient(point))).toBeLessThan(1e-12);
      expect(surface.value(point)).toBe(least);
    }
  });

  it('have rates that the slider stops at', () => {
    for (const name of sceneNames) {
      for (const rate of Object.values(scenes[name].rates)) {
        expect(rateStops[stopOf(rate)]).toBe(rate);
      }
    }
    expect([...rateStops].sort((a, b) => a - b)).toEqual(rateStops);
  });
});

describe('the step', () => {
  const first = (state: typeof stepOpening) => readStep(state).update.map(({ change }) => change);

  it('of Adam is 0.5 both ways from anywhere, and 1.58 without the correction', () => {
    expect(readStep(stepOpening).update.map(({ g }) => g)).toEqual([-3.5, 15]);
    for (const start of [
      [-3.5, 1.5],
      [-3.5, 4],
      [0.1, -0.1],
    ] as const) {
      const moves = first({ ...stepOpening, start });
      expect(moves[0]).toBeCloseTo(-0.5 * Math.sign(start[0]), 5);
      expect(moves[1]).toBeCloseTo(-0.5 * Math.sign(start[1]), 5);
    }
    expect(scenes.ravine.surface.gradient([-3.5, 4])[1]).toBe(40);
    const raw = { ...stepOpening.settings, corrected: false };
    expect(first({ ...stepOpening, settings: raw })[0]).toBeCloseTo(1.58, 2);
    const bare = { ...raw, beta1: 0 };
    expect(first({ ...stepOpening, settings: bare })[0]! / 0.5).toBeCloseTo(31.6, 1);
  });

  it('of plain descent is longer where it is steeper', () => {
    const plain = chooseOptimiser(stepOpening, 'sgd');
    const steep = first({ ...plain, start: [-3.5, 4] })[1]!;
    expect(steep / first(plain)[1]!).toBeCloseTo(40 / 15, 9);
  });

  it('of RMSProp is as long across as along', () => {
    const [along, across] = first(chooseOptimiser(stepOpening, 'rmsprop'));
    expect(along).toBeCloseTo(-across!, 6);
  });

  it('adds up to the walk, and has the other walk beside it where there is a correction', () => {
    const reading = readStep({ ...stepOpening, steps: 12 });
    expect(reading.trail).toHaveLength(13);
    expect(reading.otherTrail).toHaveLength(13);
    expect(reading.number).toBe(13);
    reading.next.forEach((value, i) => {
      expect(value).toBe(reading.at[i]! + reading.update[i]!.change);
    });
    expect(readStep(chooseOptimiser(stepOpening, 'sgd')).otherTrail).toEqual([]);
  });

  it('is the last one where the numbers overflow', () => {
    const wild = openScene(chooseOptimiser(stepOpening, 'sgd'), 'beale');
    const settings = { ...wild.settings, rate: 2 };
    const { lost, number, trail } = readStep({ ...wild, settings, steps: 90 });
    expect(lost).toBe(true);
    expect(trail).toHaveLength(number);
  });

  it('overshoots with momentum as the lesson tells', () => {
    const roll = (beta: number) =>
      readStep({
        ...openScene(chooseOptimiser(stepOpening, 'momentum'), 'bowl'),
        settings: { ...usualSettings, rate: 0.02, beta },
        steps: 100,
      });
    expect(scenes.bowl.rates.momentum).toBe(0.02);
    for (const [beta, out, away] of [
      [0.9, 1.31, 0.012],
      [0.99, 2.79, 0.58],
    ] as const) {
      const { trail, at } = roll(beta);
      expect(Math.max(...trail.map(([u]) => u))).toBeCloseTo(out, 2);
      expect(Math.hypot(...at)).toBeCloseTo(away, away < 0.1 ? 3 : 2);
    }
  });
});

describe('the race', () => {
  const race = (state: RaceState) =>
    Object.fromEntries(runRace(state, []).map((racer) => [racer.name, racer]));

  it('is won by plain descent in the ravine and by momentum in Rosenbrock’s valley', () => {
    const straight = race(openRace('ravine', raceSteps));
    expect([straight['sgd']!.arrived, straight['adam']!.arrived]).toEqual([20, 64]);
    const bent = race(openRace('rosenbrock', raceSteps));
    expect([bent['momentum']!.arrived, bent['adam']!.arrived]).toEqual([218, 249]);
    expect(bent['adamw']!.excess.at(-1)).toBeCloseTo(0.058, 3);
    expect(bent['sgd']!.arrived).toBeNull();
  });

  it('forgives Adam’s rate on these surfaces, and hardly anybody else’s', () => {
    const arrivesEverywhere = (name: OptimiserName) =>
      rateStops.filter((rate) =>
        sceneNames.every((scene) => {
          const { trail } = walkWith(
            name,
            { ...usualSettings, rate },
            scenes[scene].surface.gradient,
            scenes[scene].start,
            raceSteps,
          );
          const state = openRace(scene, raceSteps);
          const racers = race({ ...state, rates: { ...state.rates, [name]: rate } });
          expect(racers[name]!.trail).toEqual(trail);
          return racers[name]!.arrived !== null;
        }),
      );
    expect(arrivesEverywhere('adam')).toEqual([0.3, 0.5, 0.7, 1, 1.5]);
    expect(arrivesEverywhere('momentum')).toEqual([0.002, 0.003]);
    for (const name of ['sgd', 'rmsprop', 'adamw'] as const) {
      expect(arrivesEverywhere(name)).toEqual([]);
    }
  });

  it('has no rate at which plain descent is through Rosenbrock’s valley in time', () => {
    const state = openRace('rosenbrock', raceSteps);
    for (const rate of rateStops) {
      expect(race({ ...state, rates: { ...state.rates, sgd: rate } })['sgd']!.arrived).toBeNull();
    }
  });

  it('throws plain descent off Beale’s plain where all have Adam’s rate', () => {
    const state = openRace('beale', raceSteps);
    const racers = race({ ...state, rates: equaliseRates(state.rates.adam) });
    expect(racers['sgd']!.excess.at(-1)).not.toBeLessThan(1e3);
    expect(racers['momentum']!.excess.at(-1)).not.toBeLessThan(1e3);
    expect(racers['adam']!.arrived).toBe(96);
  });

  it('leaves RMSProp hopping over the cross of the bowl, half a rate to each side', () => {
    const rmsprop = race(openRace('bowl', raceSteps))['rmsprop']!;
    expect(scenes.bowl.rates.rmsprop).toBe(0.05);
    expect(rmsprop.excess.at(-1)).toBeCloseTo(0.00125, 5);
    expect(Math.abs(rmsprop.trail.at(-1)![0])).toBeCloseTo(0.025, 4);
    const tenth = (start: readonly [number, number]) => {
      const { rates } = openRace('bowl', raceSteps);
      const state = { ...openRace('bowl', raceSteps), start, rates: { ...rates, rmsprop: 0.005 } };
      return race(state)['rmsprop']!;
    };
    expect(rateStops).toContain(0.005);
    for (const near of [
      [-0.8, 0.6],
      [0.3, -0.9],
    ] as const) {
      expect(tenth(near).excess.at(-1)).toBeLessThan(0.00125 / 80);
    }
    expect(tenth(scenes.bowl.start).arrived).toBeNull();
  });

  it('takes the reader’s points in, rests who should rest, and pauses everybody', () => {
    const own = [
      [-3.5, 1.5],
      [0, 0],
      [0.001, 0],
    ] as const;
    const racers = runRace({ ...openRace('ravine', 1), resting: ['adam'] }, own);
    expect(racers.map(({ name }) => name)).toEqual(racerNames);
    expect(racers.find(({ name }) => name === 'adam')!.trail).toEqual([]);
    const yours = racers.at(-1)!;
    expect(yours.excess).toEqual([17.375, 0, 0.0000005]);
    expect(yours.arrived).toBe(1);
    expect(pauseRacer(yours, 0)).toMatchObject({ trail: [own[0]], arrived: null });
    expect(pauseRacer(yours, 1)).toMatchObject({ trail: own.slice(0, 2), arrived: 1 });
  });
});
