/** Which kept step of the recorded run is looked at: both figures go along, whichever moves it. */
import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';

/** Place among the kept steps; null stands for the last one. */
const store = createStore<{ readonly place: number | null }>()(() => ({ place: null }));

/** @param count how many steps were kept */
export function useMoment(count: number): [place: number, setPlace: (place: number) => void] {
  const place = useStore(store, (state) => state.place) ?? count - 1;
  return [place, setMoment];
}

export function setMoment(place: number | null): void {
  store.setState({ place });
}
