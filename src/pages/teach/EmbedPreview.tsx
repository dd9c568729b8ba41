/** An embed as it stands in another page: as tall as what it shows, within a window of a part of the screen. */
import { useEffect, useRef, useState } from 'react';
import * as v from 'valibot';
import { protocol } from '@/share/embed/protocol';

const resize = v.object({
  gradientLab: v.literal(protocol),
  type: v.literal('resize'),
  height: v.pipe(v.number(), v.minValue(0), v.maxValue(100_000)),
});

interface EmbedPreviewProps {
  readonly address: string;
  readonly title: string;
}

export function EmbedPreview({ address, title }: EmbedPreviewProps) {
  const frame = useRef<HTMLIFrameElement>(null);
  const [height, setHeight] = useState(480);
  useEffect(() => {
    const listen = ({ source, data }: MessageEvent<unknown>) => {
      if (source !== frame.current?.contentWindow) return;
      const result = v.safeParse(resize, data);
      if (result.success) setHeight(Math.ceil(result.output.height));
    };
    window.addEventListener('message', listen);
    return () => window.removeEventListener('message', listen);
  }, []);
  return (
    <div className="teach__preview" role="group" aria-label={title} tabIndex={0}>
      {/* A new frame for each address: one that goes on to another would add to the history. */}
      <iframe
        key={address}
        ref={frame}
        src={address}
        title={title}
        loading="lazy"
        style={{ height }}
      />
    </div>
  );
}
