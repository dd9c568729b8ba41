/** The network that the figure opens: as it was at a kept step of the recorded run, or what the cell trains. */
import { useMemo, type ReactNode } from 'react';
import { useFollowedRun } from '@/components/cell/use-followed-run';
import type { HeadsState } from './heads-state';
import { readShown, type Gpt } from './networks';
import type { RecordedRun } from './recorded';
import { useSavedGpt } from './use-run';

const followed = ['weights', 'signs', 'parts'] as const;

export interface ShownGpt {
  /** Null while it is fetched, before the cell has run, and where the cell's is none that can be read. */
  readonly gpt: Gpt | null;
  /** Training steps that it has had; null where there is none. */
  readonly step: number | null;
  /** Looks back at the steps of the reader's run; null for the recorded one. */
  readonly timeline: ReactNode;
  readonly failed: boolean;
  readonly retry: () => void;
}

export function useGpt(
  source: HeadsState['source'],
  run: RecordedRun | null,
  place: number,
): ShownGpt {
  const { value, failed, retry } = useSavedGpt(run, place);
  const { shown, timeline } = useFollowedRun('gpt/train', followed);
  const [weights, signs, parts] = shown;
  const trained = useMemo(
    () => (weights && signs && parts ? readShown(weights, signs, parts) : null),
    [weights, signs, parts],
  );
  if (source === 'run') {
    return { gpt: trained, step: weights?.step ?? null, timeline, failed: false, retry };
  }
  return { gpt: value, step: run?.moments[place]?.step ?? null, timeline: null, failed, retry };
}
