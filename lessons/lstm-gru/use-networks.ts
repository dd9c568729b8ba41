/** The networks that the figures show: those that ship, and the one that the cell trains. */
import { useMemo, type ReactNode } from 'react';
import { useFollowedRun } from '@/components/cell/use-followed-run';
import {
  kinds,
  readNetwork,
  shippedNetwork,
  weightNames,
  type Kind,
  type MemoryNetwork,
} from './networks';

export const shipped: Readonly<Record<Kind, MemoryNetwork>> = {
  ...{ rnn: shippedNetwork(kinds[0]), lstm: shippedNetwork(kinds[1]) },
  gru: shippedNetwork(kinds[2]),
};

export interface OwnRun {
  /** Null before the cell has run, and where what it shows is no network of the lesson. */
  readonly network: MemoryNetwork | null;
  /** Step of the run; null before it has begun. */
  readonly step: number | null;
  /** Looks back at the run's steps. */
  readonly timeline: ReactNode;
}

export function useOwnRun(): OwnRun {
  const { shown, timeline } = useFollowedRun('lstm-gru/remember', weightNames);
  const network = useMemo(() => {
    const tensors = shown.flatMap((one) => (one === undefined ? [] : [one]));
    return tensors.length === weightNames.length ? readNetwork(tensors) : null;
  }, [shown]);
  return { network, step: shown[0]?.step ?? null, timeline };
}
