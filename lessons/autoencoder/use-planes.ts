/** The planes that the figure shows: those of the reader's own run of the cell, or those that were shipped. */
import { useMemo } from 'react';
import { useAnswer } from '@/components/answers/use-answer';
import { useAnswers } from '@/components/answers/use-answers';
import type { MapPoint } from '@/charts/maps/map-area';
import { chains } from '@/engine/wire/questions/chains';
import { loadPlanes, type CodedPlane, type Planes } from './shipped';
import { useLoaded } from './use-loaded';

export interface ShownPlanes {
  /** Null until something has come. */
  readonly planes: Planes | null;
  /** Training steps of the reader's own run; null where these are the shipped ones. */
  readonly ownSteps: number | null;
}

export function usePlanes(): ShownPlanes {
  const shipped = useLoaded(loadPlanes);
  const answers = useAnswers('autoencoder/plane', chains);
  const plain = useOwnPlane(answers, 'encoder', 'decoder');
  const variational = useOwnPlane(answers, 'encoderV', 'decoderV');
  return useMemo(() => {
    if (answers === null || plain === null || variational === null) {
      return { planes: shipped, ownSteps: null };
    }
    return { planes: { plain, variational }, ownSteps: answers.step };
  }, [answers, plain, variational, shipped]);
}

function useOwnPlane(
  answers: ReturnType<typeof useAnswers<typeof chains.questions>>,
  encoder: string,
  decoder: string,
): CodedPlane | null {
  const { value: ran } = useAnswer(answers, 'run', encoder);
  const { value: read } = useAnswer(answers, 'read', decoder);
  return useMemo(() => {
    if (ran === null || read === null) return null;
    const { width, values } = ran;
    const codes = Array.from({ length: values.length / width }, (_, i): MapPoint => {
      return [values[i * width]!, values[i * width + 1]!];
    });
    return { codes, decoder: read };
  }, [ran, read]);
}
