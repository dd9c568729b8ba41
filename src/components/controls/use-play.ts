/** Steps by themselves, several a second, until there is nothing more to do. */
import { useEffect, useState } from 'react';

interface Play {
  readonly playing: boolean;
  readonly setPlaying: (playing: boolean) => void;
}

/**
 * @param onStep one step more; called while playing and not `done`
 * @param interval milliseconds from one step to the next
 */
export function usePlay(done: boolean, onStep: () => void, interval = 150): Play {
  const [wanted, setPlaying] = useState(false);
  const playing = wanted && !done;
  useEffect(() => {
    if (!playing) return;
    const timer = setTimeout(onStep, interval);
    return () => clearTimeout(timer);
  });
  return { playing, setPlaying };
}
