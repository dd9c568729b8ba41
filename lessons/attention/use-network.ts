/** The network that the figure shows: a saved one, one with random weights, or what the cell trains. */
import { useEffect, useMemo, useState, type ReactNode } from 'react';
import { useFollowedRun } from '@/components/cell/use-followed-run';
import { reverse } from './checkpoints/reverse';
import { drawNetwork, readSaved, readShown, type Checkpoint, type Network } from './networks';
import { unpackWeights } from './pack-weights';

export const sources = ['reverse', 'copy', 'sort', 'random', 'run'] as const;
export type Source = (typeof sources)[number];

const followed = ['weights', 'parts'] as const;
const saved = { reverse: readSaved('reverse', unpackWeights(reverse.weights)) };
const random = drawNetwork(1);

const loaders = {
  copy: () => import('./checkpoints/copy').then(({ copy }) => copy),
  sort: () => import('./checkpoints/sort').then(({ sort }) => sort),
} as const satisfies Readonly<Record<string, () => Promise<Checkpoint>>>;

/** A saved network that is fetched when it is asked for; null while it comes. */
function useFetched(source: Source): Network | null {
  const [fetched, setFetched] = useState<Readonly<Partial<Record<Source, Network>>>>({});
  const missing = (source === 'copy' || source === 'sort') && fetched[source] === undefined;
  useEffect(() => {
    if (!missing) return;
    void loaders[source]().then(({ weights }) =>
      setFetched((before) => ({ ...before, [source]: readSaved(source, unpackWeights(weights)) })),
    );
  }, [missing, source]);
  return fetched[source] ?? null;
}

export interface ShownNetwork {
  /** Null while it is fetched, before the cell has run, and where the cell's is none that can be read. */
  readonly network: Network | null;
  /** Step of the run; null for other sources, and before it has begun. */
  readonly step: number | null;
  /** Looks back at the run's steps. */
  readonly timeline: ReactNode;
}

export function useNetwork(source: Source): ShownNetwork {
  const fetched = useFetched(source);
  const { shown, timeline } = useFollowedRun('attention/train', followed);
  const [weights, parts] = shown;
  const trained = useMemo(
    () => (weights && parts ? readShown(weights, parts.values) : null),
    [weights, parts],
  );
  if (source === 'run') return { network: trained, step: weights?.step ?? null, timeline };
  const network = source === 'random' ? random : source === 'reverse' ? saved.reverse : fetched;
  return { network, step: null, timeline: null };
}
