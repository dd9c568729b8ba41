/** The state of the figure: the drawn curve, the network, and where its learning stands. */
import { useCallback, useMemo, useState } from 'react';
import { useAnimation } from '@/components/figure/use-animation';
import { useKept } from '@/components/figure/use-kept';
import {
  CurveFit,
  drawStroke,
  heightsOf,
  opening,
  type CurveName,
  type FitReading,
  type NetworkChoice,
} from './model';

/** Steps of training in one frame: about a millisecond of work. */
const stepsAFrame = 10;

interface Learning {
  readonly choice: NetworkChoice;
  readonly heights: readonly number[];
  readonly fit: CurveFit;
  readonly reading: FitReading;
}

function begin(choice: NetworkChoice, heights: readonly number[]): Learning {
  const fit = new CurveFit(choice);
  return { choice, heights, fit, reading: fit.read(heights) };
}

export function useCurveFit() {
  const first = useMemo(() => begin(opening, heightsOf('wave')), []);
  const [learning, setLearning] = useKept('curve', first);
  const [playing, setPlaying] = useState(false);

  const train = useCallback(
    (count: number) => {
      const { fit, heights } = learning;
      fit.train(heights, count);
      setLearning((before) => ({ ...before, reading: fit.read(heights) }));
    },
    [learning, setLearning],
  );
  useAnimation(playing, () => train(stepsAFrame));

  return {
    ...learning,
    playing,
    setPlaying,
    train,
    /** New weights for a network of other units; the drawn curve stays. */
    choose: (choice: NetworkChoice) => setLearning(({ heights }) => begin(choice, heights)),
    /** Another curve; the network goes on from what it has learned. */
    putHeights: (heights: readonly number[]) =>
      setLearning((before) => ({ ...before, heights, reading: before.fit.read(heights) })),
    putCurve: (name: CurveName) => setLearning(({ choice }) => begin(choice, heightsOf(name))),
    draw: (from: readonly [number, number], to: readonly [number, number]) =>
      setLearning((before) => {
        const heights = drawStroke(before.heights, from, to);
        return { ...before, heights, reading: before.fit.read(heights) };
      }),
    reset: () => {
      setPlaying(false);
      setLearning(begin(opening, heightsOf('wave')));
    },
  };
}

export type CurveLearning = ReturnType<typeof useCurveFit>;
