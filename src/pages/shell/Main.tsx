/** A page's main part; focus moves here when the page is reached without a reload. */
import { useEffect, useRef, type ReactNode } from 'react';
import { useLivePart } from '@/components/arrival/use-live-part';
import { navigationStore } from './navigation';

interface MainProps {
  readonly className: string;
  readonly children: ReactNode;
}

export function Main({ className, children }: MainProps) {
  const main = useRef<HTMLElement>(null);
  useLivePart(main);
  useEffect(() => {
    if (navigationStore.getState().arrivals > 0) main.current?.focus({ preventScroll: true });
  }, []);
  return (
    <main id="content" tabIndex={-1} ref={main} className={className}>
      {children}
    </main>
  );
}
