/** The planes that the figure shows: those of the reader's own run of the cell, or those that were shipped. */
import { useMemo } from 'react';
import {
  useChainRun,
  useLender,
  useLentChain,
  type Lender,
} from '@/components/answers/lent-chains';
import type { MapPoint } from '@/charts/maps/map-area';
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
  const lender = useLender('autoencoder/plane');
  const plain = useOwnPlane(lender, 'encoder', 'decoder');
  const variational = useOwnPlane(lender, 'encoderV', 'decoderV');
  return useMemo(() => {
    if (lender === null || plain === null || variational === null) {
      return { planes: shipped, ownSteps: null };
    }
    return { planes: { plain, variational }, ownSteps: lender.step };
  }, [lender, plain, variational, shipped]);
}

function useOwnPlane(lender: Lender | null, encoder: string, decoder: string): CodedPlane | null {
  const ran = useChainRun(lender, encoder);
  const read = useLentChain(lender, decoder);
  return useMemo(() => {
    if (ran === null || read === null) return null;
    const { width, values } = ran;
    const codes = Array.from({ length: values.length / width }, (_, i): MapPoint => {
      return [values[i * width]!, values[i * width + 1]!];
    });
    return { codes, decoder: read };
  }, [ran, read]);
}
