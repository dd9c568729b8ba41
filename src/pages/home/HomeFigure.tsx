/** The home page's picture: a neuron's loss, and gradient descent from wherever the reader lets go. */
import { useState } from 'react';
import { DragHandle, type Shift } from '@/components/controls/DragHandle';
import { formatNumber } from '@/components/figure/format';
import { useStrings } from '@/i18n';
import { descend, homeView as view, lossOf, placeIn, type Point } from './and-descent';
import './HomeFigure.css';

const rate = 0.6;
const steps = 120;
/** Every so many steps a dot, so that the pace can be seen. */
const stepsPerDot = 10;
const nudge = 0.1;
const width = view.wide * view.scale;
const height = view.high * view.scale;

/** Keeps the ball inside the picture by the width of half a handle. */
function clampToView({ w, b }: Point): Point {
  const margin = 0.5;
  return {
    w: Math.min(Math.max(w, view.wFrom + margin), view.wFrom + view.wide - margin),
    b: Math.min(Math.max(b, view.bFrom - view.high + margin), view.bFrom - margin),
  };
}

export function DescentFigure() {
  const { descent: words } = useStrings().site;
  const [start, setStart] = useState<Point>({ w: -2.3, b: 3.5 });
  const path = descend(start, rate, steps);
  const places = path.map((point) => placeIn(view, point));
  const loss = formatNumber(lossOf(start));
  const [x, y] = placeIn(view, start);
  const move = ({ dx, dy }: Shift, from: Point, unit: Point) =>
    setStart(clampToView({ w: from.w + dx * unit.w, b: from.b + dy * unit.b }));
  return (
    <figure className="descent">
      <div className="descent__picture" style={{ aspectRatio: `${width} / ${height}` }}>
        <div className="descent__levels" />
        <svg viewBox={`0 0 ${width} ${height}`} className="descent__way" aria-hidden="true">
          <polyline points={places.map((place) => place.map(Math.round).join()).join(' ')} />
          {places.map(([cx, cy], step) =>
            step % stepsPerDot === 0 ? <circle key={step} cx={cx} cy={cy} r="3.5" /> : null,
          )}
        </svg>
        <DragHandle
          label={words.handle}
          valueText={words.value(formatNumber(start.w, 2), formatNumber(start.b, 2), loss)}
          value={start.w}
          min={view.wFrom}
          max={view.wFrom + view.wide}
          at={[x / width, y / height]}
          axis="both"
          from={start}
          onDrag={(shift, from) => move(shift, from, { w: view.wide, b: view.high })}
          onNudge={(shift) => move(shift, start, { w: nudge, b: nudge })}
        >
          <span className="descent__ball" />
        </DragHandle>
      </div>
      <figcaption className="descent__caption">
        <span>{words.caption}</span>
        <output className="descent__outcome" aria-live="off">
          {words.outcome(steps, loss, formatNumber(lossOf(path[steps]!)))}
        </output>
      </figcaption>
    </figure>
  );
}
