/** A network over the plane that learns on the page, a few epochs at every frame, with the history of its losses. */
import { useCallback, useState } from 'react';
import { extendHistory, type LossHistory } from '@/math/loss-history';
import type { LayerResponse, PlaneNetwork, Score } from '@/math/plane-network';
import { useFrames } from '../use-frames';
import { useKept } from '../use-kept';

type Place = readonly [number, number];

/** Under a millisecond of training for the largest of small networks; drawing takes the rest of the frame. */
const epochsAFrame = 4;

/** What is to be seen of a network at one moment. */
interface Reading {
  readonly epochs: number;
  readonly training: Score;
  readonly test: Score;
  readonly history: LossHistory;
}

interface Learning<Choice> {
  readonly choice: Choice;
  readonly network: PlaneNetwork;
  /** Another object whenever the network has changed. */
  readonly reading: Reading;
  readonly probe: Place;
}

function read(network: PlaneNetwork, before: LossHistory | null): Reading {
  network.draw();
  const { epochs } = network;
  const [training, test] = [network.score('training'), network.score('test')];
  const history = extendHistory(before, [epochs, training.loss, test.loss]);
  return { epochs, training, test, history };
}

/**
 * @param name under which the state survives a change of language; see `useKept`
 * @param make a network for a choice, always the same function
 */
export function usePlaneTraining<Choice>(
  name: string,
  opening: { readonly choice: Choice; readonly probe: Place },
  make: (choice: Choice) => PlaneNetwork,
) {
  const begin = (choice: Choice, probe: Place): Learning<Choice> => {
    const network = make(choice);
    return { choice, network, probe, reading: read(network, null) };
  };
  const [first] = useState(() => begin(opening.choice, opening.probe));
  const [learning, setLearning] = useKept(name, first);
  const [playing, setPlaying] = useState(false);
  const { network, probe } = learning;

  const train = useCallback(
    (epochs: number) => {
      network.train(epochs);
      setLearning((before) => ({ ...before, reading: read(network, before.reading.history) }));
    },
    [network, setLearning],
  );
  useFrames(playing, () => train(epochsAFrame));

  const response: readonly LayerResponse[] = network.respond(probe);
  return {
    ...learning,
    /** Every layer's arithmetic for the probe. */
    response,
    playing,
    setPlaying,
    step: () => {
      setPlaying(false);
      train(1);
    },
    /** New weights for another choice. */
    choose: (choice: Choice) => setLearning((before) => begin(choice, before.probe)),
    /** Back to the same first weights. */
    restart: () => {
      setPlaying(false);
      network.reset();
      setLearning((before) => ({ ...before, reading: read(network, null) }));
    },
    reset: () => {
      setPlaying(false);
      setLearning(begin(opening.choice, opening.probe));
    },
    moveProbe: (to: Place) => setLearning((before) => ({ ...before, probe: to })),
    setWeight: (layer: number, unit: number, from: number, value: number) => {
      network.setWeight(layer, unit, from, value);
      setLearning((before) => ({ ...before, reading: read(network, before.reading.history) }));
    },
  };
}
