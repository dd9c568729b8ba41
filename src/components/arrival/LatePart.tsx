/** Something whose code is fetched by itself, and what stands for it until it is here. */
import { createElement, Suspense, use, useEffect, type ReactNode } from 'react';
import { useStore } from 'zustand';
import { useStrings } from '@/i18n';
import type { LateCode } from './late-code';
import { LoadFailure } from './LoadFailure';

interface LatePartProps<P> {
  readonly code: LateCode<P>;
  readonly props: P;
  /** Puts what stands for it into its surroundings. */
  readonly around?: (waiting: ReactNode) => ReactNode;
}

export function LatePart<P extends object>(late: LatePartProps<P>) {
  return (
    <Suspense fallback={<Waiting {...late} />}>
      <Arrived {...late} />
    </Suspense>
  );
}

function Arrived<P extends object>({ code, props }: LatePartProps<P>) {
  return createElement(code.component ?? use(code.arrival), props);
}

function Waiting<P>({ code, around = (waiting) => waiting }: LatePartProps<P>) {
  const { loading, loadFailed } = useStrings().site;
  const failed = useStore(code.failed);
  useEffect(() => void code.load().catch(() => undefined), [code]);
  return around(
    failed ? (
      <LoadFailure text={loadFailed} load={() => code.load()} />
    ) : (
      <p role="status">{loading}…</p>
    ),
  );
}
