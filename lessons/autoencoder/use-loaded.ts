/** What a figure fetches once it is there; null until it has come. */
import { useEffect, useState } from 'react';

/** @param load the same function at every render */
export function useLoaded<T>(load: () => Promise<T>): T | null {
  const [loaded, setLoaded] = useState<T | null>(null);
  useEffect(() => {
    let gone = false;
    void load().then((value) => {
      if (!gone) setLoaded(value);
    });
    return () => {
      gone = true;
    };
  }, [load]);
  return loaded;
}
