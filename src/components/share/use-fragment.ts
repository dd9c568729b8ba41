/** What is shared, packed for an address. */
import { useEffect, useState } from 'react';
import { writeFragment } from '@/share/link';
import type { Shared } from '@/share/shared';

/** The fragment, or why there is none; null while it is made. */
export function useFragment(shared: Shared): string | Error | null {
  const [fragment, setFragment] = useState<string | Error | null>(null);
  useEffect(() => {
    let left = false;
    const show = (made: string | Error) => {
      if (!left) setFragment(made);
    };
    writeFragment(shared).then(show, (error: unknown) =>
      show(error instanceof Error ? error : new Error(String(error))),
    );
    return () => {
      left = true;
    };
  }, [shared]);
  return fragment;
}
