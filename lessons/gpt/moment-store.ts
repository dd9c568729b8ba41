/** Which kept step of the recorded run is looked at: both figures go along, whichever moves it. */
import { useSyncExternalStore } from 'react';

/** Place among the kept steps; null stands for the last one. */
let chosen: number | null = null;
const listeners = new Set<() => void>();

/** @param count how many steps were kept */
export function useMoment(count: number): [place: number, setPlace: (place: number) => void] {
  const place = useSyncExternalStore(listen, readChosen, readChosen) ?? count - 1;
  return [place, setMoment];
}

export function setMoment(place: number | null): void {
  chosen = place;
  for (const listener of listeners) listener();
}

function readChosen(): number | null {
  return chosen;
}

function listen(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
