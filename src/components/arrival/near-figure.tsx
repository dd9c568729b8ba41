/**
 * A figure of a lesson's text whose code is fetched when it comes near the screen. Until then its prerendered
 * HTML stands; where there is none, all figures are fetched before the page is shown.
 */
import { createElement, memo, Suspense, use, useEffect, useRef, type ComponentType } from 'react';
import { useStore } from 'zustand';
import { useStrings } from '@/i18n';
import { PartBoundary } from '../boundary/PartBoundary';
import { LateCode } from './late-code';
import { LoadFailure } from './LoadFailure';
import { useLivePart } from './use-live-part';

export type NearFigure = ComponentType & {
  /** As the lesson's `meta.ts` lists it. */
  readonly id: string;
  readonly load: () => Promise<void>;
};

/** The build makes every `import { SomeFigure } from './SomeFigure'` of a lesson's text into a call of this. */
export function nearFigure(fetchFigure: () => Promise<ComponentType>, id: string): NearFigure {
  const code = new LateCode(fetchFigure);
  return Object.assign(() => <Frame code={code} />, { id, load: () => code.load() });
}

interface FrameProps {
  readonly code: LateCode;
}

/** Never renders again: a boundary given anything new gives up the HTML that stands in it. */
const Frame = memo(function Frame({ code }: FrameProps) {
  const frame = useRef<HTMLDivElement>(null);
  useEffect(() => fetchWhenNear(frame.current, code), [code]);
  return (
    <div ref={frame} className="near" data-part="waiting">
      <Suspense fallback={<Missing code={code} />}>
        <PartBoundary>
          <Arrived code={code} />
        </PartBoundary>
        <Answer />
      </Suspense>
      <Failure code={code} />
    </div>
  );
});

/** Starts within about one screen of what is seen, and before printing, which shows all. */
function fetchWhenNear(frame: Element | null, code: LateCode): (() => void) | undefined {
  if (frame === null || code.component !== null) return undefined;
  const start = () => void code.load().catch(() => undefined);
  const observer = new IntersectionObserver(
    (entries) => {
      if (!entries.some((entry) => entry.isIntersecting)) return;
      observer.disconnect();
      start();
    },
    { rootMargin: '100% 0px' },
  );
  // The frame itself has no box.
  for (const child of frame.children) observer.observe(child);
  window.addEventListener('beforeprint', start);
  return () => {
    observer.disconnect();
    window.removeEventListener('beforeprint', start);
  };
}

function Arrived({ code }: FrameProps) {
  return createElement(code.component ?? use(code.arrival));
}

/** Comes last in the boundary, so that the figure's own effects have run. */
function Answer() {
  // An element of its own, since the frame's is told of only after what is in it.
  const mark = useRef<HTMLSpanElement>(null);
  useLivePart(mark);
  return <span ref={mark} hidden />;
}

/** Stands where a figure should be of which not even the HTML is here. */
function Missing({ code }: FrameProps) {
  const { loading } = useStrings().site.figure;
  const failed = useStore(code.failed);
  return failed ? null : <p role="status">{loading}…</p>;
}

function Failure({ code }: FrameProps) {
  const { loadFailed } = useStrings().site.figure;
  const failed = useStore(code.failed);
  return failed ? <LoadFailure text={loadFailed} load={() => code.load()} /> : null;
}
