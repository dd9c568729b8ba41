/** A network over the plane that learns on the page, a few epochs at every frame, with the history of its losses. */
import { useCallback, useRef, useState } from 'react';
import { extendHistory, type LossHistory } from '@/math/loss-history';
import type { LayerResponse, PlaneNetwork, Score } from '@/math/plane-network';
import { useAnimation } from '../figure/use-animation';
import { useKept } from '../figure/use-kept';

type Place = readonly [number, number];

/** Under a millisecond of training for the largest of small networks; drawing takes the rest of the frame. */
const epochsAFrame = 4;
/** Numbers that change at every frame cannot be read, and laying them out would take longer than training. */
const framesANumber = 8;

/** What is to be seen of a network at one moment. */
export interface Reading {
  readonly epochs: number;
  readonly training: Score;
  readonly test: Score;
  readonly history: LossHistory;
  /** Every layer's arithmetic for the probe. */
  readonly response: readonly LayerResponse[];
}

interface Learning<Choice> {
  readonly choice: Choice;
  readonly network: PlaneNetwork;
  readonly probe: Place;
  /** Another object whenever the network has changed, for pictures. */
  readonly reading: Reading;
  /** The same, a few times a second while it plays, for numbers and lines. */
  readonly steady: Reading;
}

function read(network: PlaneNetwork, probe: Place, before: LossHistory | null): Reading {
  network.draw();
  const { epochs } = network;
  const [training, test] = [network.score('training'), network.score('test')];
  const history = extendHistory(before, [epochs, training.loss, test.loss]);
  return { epochs, training, test, history, response: network.respond(probe) };
}

/**
 * @param name under which the state survives a change of language; see `useKept`
 * @param make a network for a choice
 */
export function usePlaneTraining<Choice>(
  name: string,
  opening: { readonly choice: Choice; readonly probe: Place },
  make: (choice: Choice) => PlaneNetwork,
) {
  const begin = (network: PlaneNetwork, choice: Choice, probe: Place): Learning<Choice> => {
    const reading = read(network, probe, null);
    return { choice, network, probe, reading, steady: reading };
  };
  const [first] = useState(() => begin(make(opening.choice), opening.choice, opening.probe));
  const [learning, setLearning] = useKept(name, first);
  const [playing, setPlaying] = useState(false);
  const frames = useRef(0);
  const { network, choice } = learning;

  const show = useCallback(
    (withNumbers: boolean, probe?: Place) =>
      setLearning((before) => {
        const at = probe ?? before.probe;
        const reading = read(before.network, at, before.reading.history);
        const steady = withNumbers ? reading : before.steady;
        return { ...before, probe: at, reading, steady };
      }),
    [setLearning],
  );
  useAnimation(playing, () => {
    network.train(epochsAFrame);
    show(frames.current++ % framesANumber === 0);
  });
  const play = (next: boolean) => {
    setPlaying(next);
    show(true);
  };

  return {
    ...learning,
    playing,
    setPlaying: play,
    step: () => {
      setPlaying(false);
      network.train(1);
      show(true);
    },
    /** New weights for another choice. */
    choose: (next: Choice) => setLearning(({ probe }) => begin(make(next), next, probe)),
    /** Back to the same first weights. */
    restart: () => {
      setPlaying(false);
      network.reset();
      setLearning(({ probe }) => begin(network, choice, probe));
    },
    reset: () => {
      setPlaying(false);
      setLearning(begin(make(opening.choice), opening.choice, opening.probe));
    },
    moveProbe: (to: Place) => show(true, to),
    setWeight: (layer: number, unit: number, from: number, value: number) => {
      network.setWeight(layer, unit, from, value);
      show(true);
    },
  };
}
