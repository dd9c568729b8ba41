/** Steps by themselves, several a second, until there is nothing more to do. */
import { useEffect, useState } from 'react';

const interval = 150;

interface Play {
  readonly playing: boolean;
  readonly setPlaying: (playing: boolean) => void;
}

/** @param onStep one step more; called while playing and not `done` */
export function usePlay(done: boolean, onStep: () => void): Play {
  const [wanted, setPlaying] = useState(false);
  const playing = wanted && !done;
  useEffect(() => {
    if (!playing) return;
    const timer = setTimeout(onStep, interval);
    return () => clearTimeout(timer);
  });
  return { playing, setPlaying };
}
