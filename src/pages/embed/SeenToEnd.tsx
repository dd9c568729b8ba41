/** The end of an embedded lesson. The frame is as tall as the text, so that only the browser knows what is seen of it. */
import { useEffect, useRef } from 'react';
import { recordFinish } from '@/storage/progress';

export function SeenToEnd({ lesson }: { readonly lesson: string }) {
  const end = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (end.current === null) return;
    const observer = new IntersectionObserver((entries) => {
      if (entries.some((entry) => entry.isIntersecting)) recordFinish(lesson);
    });
    observer.observe(end.current);
    return () => observer.disconnect();
  }, [lesson]);
  return <div ref={end} className="embed__end" />;
}
