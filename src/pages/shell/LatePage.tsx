/** A page whose code is fetched by itself, and what stands for it where it is not here yet. */
import { createElement, Suspense, use, useEffect, useState } from 'react';
import { useStore } from 'zustand';
import type { LateCode } from '@/components/arrival/late-code';
import { LoadFailure } from '@/components/arrival/LoadFailure';
import { useStrings } from '@/i18n';
import { Main } from './Main';

interface LatePageProps<P> {
  readonly code: LateCode<P>;
  readonly props: P;
}

export function LatePage<P extends object>({ code, props }: LatePageProps<P>) {
  // As it was at first: what is around the page must not change once it stands.
  const [atOnce] = useState(() => code.component);
  if (atOnce !== null) return createElement(atOnce, props);
  return (
    <Suspense fallback={<Waiting code={code} />}>
      <Arrived code={code} props={props} />
    </Suspense>
  );
}

function Arrived<P extends object>({ code, props }: LatePageProps<P>) {
  return createElement(code.component ?? use(code.arrival), props);
}

function Waiting<P>({ code }: Pick<LatePageProps<P>, 'code'>) {
  const { loading, loadFailed } = useStrings().site;
  const failed = useStore(code.failed);
  useEffect(() => void code.load().catch(() => undefined), [code]);
  return (
    <Main className="page">
      {failed ? (
        <LoadFailure text={loadFailed} load={() => code.load()} />
      ) : (
        <p role="status">{loading}…</p>
      )}
    </Main>
  );
}
