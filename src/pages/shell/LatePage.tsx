/** A page whose code is fetched by itself, and what stands for it where it is not here yet. */
import { createElement, useState } from 'react';
import type { LateCode } from '@/components/arrival/late-code';
import { LatePart } from '@/components/arrival/LatePart';
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
    <LatePart
      code={code}
      props={props}
      around={(waiting) => <Main className="page">{waiting}</Main>}
    />
  );
}
