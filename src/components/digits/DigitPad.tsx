/** A square to draw a digit in, with mouse, finger or pen. */
import { useRef, type PointerEvent } from 'react';
import type { PenPoint, Stroke } from '@/math/digit-image';
import './digits.css';

interface DigitPadProps {
  readonly label: string;
  /** Shown while nothing is drawn. */
  readonly invitation: string;
  readonly strokes: readonly Stroke[];
  readonly onChange: (strokes: readonly Stroke[]) => void;
}

/** A stroke under way; several moves may come between two renders. */
interface Drawing {
  readonly pointer: number;
  readonly before: readonly Stroke[];
  readonly points: PenPoint[];
}

/** Half the line's width, in shares of the square: a digit that fills it well has MNIST's strokes. */
const penRadius = 0.04;
/** Points closer than this add nothing that could be seen. */
const leastMove = 0.004;

/** A pen's pressure varies the line by half; mice and fingers have none worth the name. */
function radiusOf(event: { readonly pointerType: string; readonly pressure: number }): number {
  return event.pointerType === 'pen' ? penRadius * (0.5 + event.pressure) : penRadius;
}

export function DigitPad({ label, invitation, strokes, onChange }: DigitPadProps) {
  const pad = useRef<SVGSVGElement>(null);
  const drawing = useRef<Drawing | null>(null);

  function pointOf(event: globalThis.PointerEvent | PointerEvent): PenPoint | null {
    const box = pad.current?.getBoundingClientRect();
    if (box === undefined) return null;
    return {
      x: (event.clientX - box.left) / box.width,
      y: (event.clientY - box.top) / box.height,
      radius: radiusOf(event),
    };
  }

  function begin(event: PointerEvent<SVGSVGElement>): void {
    const point = pointOf(event);
    if (event.button !== 0 || drawing.current !== null || point === null) return;
    event.currentTarget.setPointerCapture(event.pointerId);
    drawing.current = { pointer: event.pointerId, before: strokes, points: [point] };
    onChange([...strokes, [point]]);
  }

  function move(event: PointerEvent<SVGSVGElement>): void {
    const present = drawing.current;
    if (present?.pointer !== event.pointerId) return;
    const length = present.points.length;
    const passed = event.nativeEvent.getCoalescedEvents();
    for (const each of passed.length > 0 ? passed : [event.nativeEvent]) {
      const point = pointOf(each);
      const last = present.points[present.points.length - 1];
      if (point === null || last === undefined) continue;
      if (Math.hypot(point.x - last.x, point.y - last.y) >= leastMove) present.points.push(point);
    }
    if (present.points.length > length) onChange([...present.before, [...present.points]]);
  }

  function end(event: PointerEvent<SVGSVGElement>): void {
    if (drawing.current?.pointer === event.pointerId) drawing.current = null;
  }

  return (
    <svg
      ref={pad}
      className="digit-pad"
      viewBox="0 0 1 1"
      role="img"
      aria-label={label}
      onPointerDown={begin}
      onPointerMove={move}
      onPointerUp={end}
      onPointerCancel={end}
    >
      <g className="digit-pad__guides" aria-hidden="true">
        <path d="M0.5 0V1M0 0.5H1" />
      </g>
      {strokes.map((stroke, index) => (
        <g key={index}>
          {stroke.map((point, i) => {
            const from = stroke[Math.max(0, i - 1)] ?? point;
            return (
              <line
                key={i}
                x1={from.x}
                y1={from.y}
                x2={point.x}
                y2={point.y}
                strokeWidth={point.radius * 2}
              />
            );
          })}
        </g>
      ))}
      {strokes.length === 0 && (
        <text x="0.5" y="0.5" dy="0.35em" textAnchor="middle">
          {invitation}
        </text>
      )}
    </svg>
  );
}
