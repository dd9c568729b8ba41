/** The course kept on this device: what is here, what is on its way, and what went wrong. */
import { useCallback, useEffect, useRef, useState } from 'react';
import { siteBase } from '@/components/cell/site-base';
import { bytesOf } from '@/offline/file-list';
import { KeepError, keepCourse, readKept, removeKept, type KeepFailure } from '@/offline/keep';

export type Keeping =
  { readonly state: 'checking' | 'unsupported' | 'removing' } | Fetching | Standing;

/** `done` of `total` bytes that were missing. */
export interface Fetching {
  readonly state: 'fetching';
  readonly done: number;
  readonly total: number;
  /** Seconds that the rest will take at the speed so far; null while that says little. */
  readonly left: number | null;
}

/** What is on this device; `missing` and `size` are bytes, the size is null without a network. */
export interface Standing {
  readonly state: 'standing';
  /** Another version of the course is here as a whole, this one, or none. */
  readonly kept: 'none' | 'older' | 'all';
  readonly missing: number;
  readonly size: number | null;
  readonly note: 'cancelled' | 'removed' | KeepFailure | null;
}

/** @param passed seconds since the start */
export function timeLeft(done: number, total: number, passed: number): number | null {
  return done === 0 || passed < 1 ? null : (passed * (total - done)) / done;
}

/**
 * Asks the browser not to take the room back for other sites. Refused, or where a browser or a page without https
 * has no such thing to ask, the course is kept as long as the browser lets it.
 * @returns whether the room is promised
 */
export async function askToPersist(of: {
  readonly storage?: Partial<Pick<StorageManager, 'persist'>>;
}): Promise<boolean> {
  try {
    return (await of.storage?.persist?.()) ?? false;
  } catch {
    return false;
  }
}

async function look(note: Standing['note']): Promise<Keeping> {
  if (!('serviceWorker' in navigator)) throw new Error('This browser has no service workers.');
  const { version, list, missing } = await readKept(siteBase);
  const whole = list === null || (missing === 0 && version === list.version);
  const kept = version === null ? 'none' : whole ? 'all' : 'older';
  const size = list === null ? null : bytesOf(list.files);
  return { state: 'standing', kept, missing, size, note };
}

export interface KeepingActs {
  readonly keeping: Keeping;
  readonly keep: () => void;
  readonly cancel: () => void;
  readonly remove: () => void;
}

export function useKeeping(): KeepingActs {
  const [keeping, setKeeping] = useState<Keeping>({ state: 'checking' });
  const running = useRef<AbortController | null>(null);
  const show = useCallback(
    (note: Standing['note']) =>
      look(note).then(setKeeping, () => setKeeping({ state: 'unsupported' })),
    [],
  );
  useEffect(() => {
    void show(null);
    return () => running.current?.abort();
  }, [show]);

  const keep = () => {
    if (keeping.state !== 'standing') return;
    const own = new AbortController();
    running.current = own;
    const [total, start] = [keeping.missing, performance.now()];
    const tell = (done: number) => {
      const left = timeLeft(done, total, (performance.now() - start) / 1000);
      setKeeping({ state: 'fetching', done, total, left });
    };
    tell(0);
    void askToPersist(navigator);
    keepCourse(siteBase, tell, own.signal)
      .then(
        () => null,
        (error: unknown) =>
          error instanceof KeepError ? error.failure : own.signal.aborted ? 'cancelled' : 'network',
      )
      .then(show, () => undefined);
  };
  return {
    keeping,
    keep,
    cancel: () => running.current?.abort(),
    remove: () => {
      setKeeping({ state: 'removing' });
      removeKept(siteBase).then(
        () => show('removed'),
        () => show('denied'),
      );
    },
  };
}
