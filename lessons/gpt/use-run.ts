/** The recorded run, and its weights at a step, fetched when a figure that shows them is there. */
import { loadRowsOnPage } from '@/components/data/load-rows';
import { useFetched, type Fetched } from '@/components/data/use-fetched';
import { readSaved, type Gpt } from './networks';
import { loadRun, type RecordedRun } from './recorded';

export interface LoadedRun {
  /** Null until it has come. */
  readonly run: RecordedRun | null;
  readonly failed: boolean;
  readonly retry: () => void;
}

export function useRun(): LoadedRun {
  const { value, ...rest } = useFetched(loadRun);
  return { run: value, ...rest };
}

/** Loaders of the networks at each kept step, each fetched once. */
const loaders = new Map<number, () => Promise<Gpt>>();

function loaderOf(signs: string, step: number): () => Promise<Gpt> {
  const known = loaders.get(step);
  if (known !== undefined) return known;
  let gpt: Promise<Gpt> | null = null;
  const load = () => {
    gpt ??= loadRowsOnPage('gpt', step).then((values) => readSaved(values, Array.from(signs)));
    // What failed is asked for anew.
    gpt.catch(() => (gpt = null));
    return gpt;
  };
  loaders.set(step, load);
  return load;
}

/** The network as it was at a kept step; while another one is fetched, the one before. */
export function useSavedGpt(run: RecordedRun | null, place: number): Fetched<Gpt> {
  const step = run?.moments[place]?.step;
  return useFetched(run === null || step === undefined ? null : loaderOf(run.signs, step));
}
