/** Two networks that learn on the page, as many steps at every frame as there is time for. */
import { useCallback, useRef, useState } from 'react';
import { useAnimation } from '@/components/figure/use-animation';
import { useKept } from '@/components/figure/use-kept';
import type { GanSettings, PlaneGan } from '@/math/gan/plane-gan';
import { addPen } from './pen';
import {
  makeGan,
  opening,
  openingProbe,
  readGan,
  showReal,
  targetOf,
  type Choice,
  type Place,
  type Reading,
} from './plane-model';
import { extendRecord, type GanRecord } from './record';

/** Milliseconds of training in a frame, and the most steps; drawing takes the rest. */
const trainingTime = 5;
const stepsAFrame = 4;
const updatesAFrame = 16;
/** Numbers that change at every frame cannot be read. */
const framesANumber = 8;

interface Learning {
  readonly choice: Choice;
  readonly gan: PlaneGan;
  readonly probe: Place;
  /** The real points that are shown. */
  readonly real: Float64Array;
  readonly reading: Reading;
  /** The same, a few times a second while it plays, for numbers and lines. */
  readonly steady: Reading;
  readonly record: GanRecord | null;
  /** Updates of the discriminator alone that are still to be done. */
  readonly ahead: number;
}

function begin(choice: Choice, probe: Place, ahead = 0): Learning {
  const gan = makeGan(choice);
  const real = showReal(gan.target);
  const reading = readGan(gan, probe, real);
  return { choice, gan, probe, real, reading, steady: reading, record: null, ahead };
}

export function useGanTraining() {
  const [first] = useState(() => begin(opening, openingProbe));
  const [learning, setLearning] = useKept('plane', first);
  const [playing, setPlaying] = useState(false);
  const frames = useRef(0);
  const { gan, choice, ahead } = learning;

  const show = useCallback(
    (withNumbers: boolean, changes: Partial<Learning> = {}) =>
      setLearning((before) => {
        const next = { ...before, ...changes };
        const reading = readGan(next.gan, next.probe, next.real);
        const record = withNumbers ? extendRecord(next.record, next.gan, reading) : next.record;
        return { ...next, reading, record, steady: withNumbers ? reading : next.steady };
      }),
    [setLearning],
  );
  useAnimation(playing || ahead > 0, () => {
    const end = performance.now() + trainingTime;
    let left = ahead;
    const most = ahead > 0 ? Math.min(updatesAFrame, ahead) : stepsAFrame;
    for (let i = 0; i < most && performance.now() < end; i++) {
      if (ahead > 0) {
        gan.trainDiscriminator(1);
        left--;
      } else gan.train(1);
    }
    show(left === 0 && (ahead > 0 || frames.current++ % framesANumber === 0), { ahead: left });
  });
  const choose = (next: Choice, lead = 0) => {
    setPlaying(false);
    setLearning(({ probe }) => begin(next, probe, lead));
  };
  const act = (change: () => void) => {
    setPlaying(false);
    change();
    show(true);
  };

  return {
    ...learning,
    playing,
    play: (next: boolean) => {
      setPlaying(next);
      show(true);
    },
    step: () => act(() => gan.train(1)),
    advance: () => act(() => gan.advance()),
    /** The discriminator alone learns for a while. */
    lead: (updates: number) => show(true, { ahead: ahead + updates }),
    /** New networks for another choice. */
    choose,
    /** The same networks go on by other rules. */
    set: (settings: GanSettings) => {
      gan.follow(settings);
      show(true, { choice: { ...choice, settings } });
    },
    /** The pen moves on, and the networks go on with what is drawn. */
    draw: (to: Place) => {
      const next = { ...choice, drawn: addPen(choice.drawn, learning.probe, to) };
      gan.imitate(targetOf(next));
      show(true, { choice: next, probe: to, real: showReal(gan.target) });
    },
    moveProbe: (probe: Place) => show(true, { probe }),
    restart: () => choose(choice),
    reset: () => choose(opening),
  };
}
