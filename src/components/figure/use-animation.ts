/** Calls back at every animation frame while something runs; not while the page is hidden. */
import { useEffect, useRef } from 'react';

export function useAnimation(running: boolean, onFrame: () => void): void {
  const newest = useRef(onFrame);
  useEffect(() => {
    newest.current = onFrame;
  });
  useEffect(() => {
    if (!running) return;
    let frame = requestAnimationFrame(function again() {
      newest.current();
      frame = requestAnimationFrame(again);
    });
    return () => cancelAnimationFrame(frame);
  }, [running]);
}
