/** The frame of a figure: its caption, its text alternative and its reset. */
import { useEffect, useRef, type ReactNode } from 'react';
import { useStrings } from '@/i18n';
import { ShareButton } from '../share/ShareButton';
import './Figure.css';
import './figure-parts.css';

interface FigureProps {
  /** Listed in the lesson's `meta.ts`; the value of `data-figure`. */
  readonly id: string;
  /** What it is called by those who hear it: a few words. */
  readonly name: string;
  /** What the figure shows now, in words and numbers, for those who cannot see it. */
  readonly description: string;
  readonly caption: ReactNode;
  readonly onReset?: () => void;
  /** As wide as the page allows rather than as the prose. */
  readonly wide?: boolean;
  readonly children: ReactNode;
}

export function Figure(props: FigureProps) {
  const { id, name, description, caption, onReset, wide = false, children } = props;
  const strings = useStrings();
  const root = useRef<HTMLElement>(null);
  useEffect(() => {
    // A hook for tests and embedders: from here on the figure answers.
    root.current?.setAttribute('data-live', 'true');
  }, []);
  return (
    <figure
      ref={root}
      id={`figure-${id}`}
      className={wide ? 'figure figure--wide' : 'figure'}
      data-figure={id}
      aria-label={name}
      aria-describedby={`figure-${id}-description`}
    >
      <div className="figure__body">{children}</div>
      <noscript>
        <p className="figure__still">
          {strings.site.figure.needsScript} {description}
        </p>
      </noscript>
      <figcaption className="figure__caption">
        <span>{caption}</span>
        <span className="figure__actions">
          {onReset && (
            <button type="button" className="button button--quiet" onClick={onReset}>
              {strings.site.figure.reset}
            </button>
          )}
          <ShareButton subject={() => ({ type: 'figure', id })} />
        </span>
      </figcaption>
      <p id={`figure-${id}-description`} className="visually-hidden">
        {description}
      </p>
    </figure>
  );
}
