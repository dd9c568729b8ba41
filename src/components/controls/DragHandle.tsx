/** Something in a figure that is moved by mouse, touch or keyboard; spoken as a slider. */
import {
  useRef,
  type CSSProperties,
  type KeyboardEvent,
  type PointerEvent,
  type ReactNode,
} from 'react';
import './DragHandle.css';

export interface Shift {
  readonly dx: number;
  readonly dy: number;
}

interface DragHandleProps<From> {
  readonly label: string;
  /** The value in words, with what it means. */
  readonly valueText: string;
  readonly value: number;
  readonly min: number;
  readonly max: number;
  /** Where it stands, as shares of the positioned ancestor's width and height, from its left and top. */
  readonly at: readonly [number, number];
  /** Which way it can be dragged; chooses the pointer's shape. */
  readonly axis: 'both' | 'vertical' | 'across';
  readonly term?: string;
  readonly className?: string;
  readonly style?: CSSProperties;
  /** What is dragged, as it is now; as it was when a drag began it is handed to `onDrag`. */
  readonly from: From;
  /** A drag or a series of key presses begins. */
  readonly onStart?: () => void;
  /** How far it was dragged since the start, as shares of that ancestor's width and height, y upwards. */
  readonly onDrag: (shift: Shift, from: From) => void;
  /** Arrow keys as whole steps (10 with Shift or Page keys, infinite with Home and End), y upwards. */
  readonly onNudge: (steps: Shift) => void;
  readonly children?: ReactNode;
}

/** A drag that is going on: where it began, in pixels, and what was dragged. */
interface Drag<From> {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly from: From;
}

const big = 10;

function stepsOf(event: KeyboardEvent): Shift | null {
  const size = event.shiftKey ? big : 1;
  switch (event.key) {
    case 'ArrowLeft':
      return { dx: -size, dy: 0 };
    case 'ArrowRight':
      return { dx: size, dy: 0 };
    case 'ArrowUp':
      return { dx: 0, dy: size };
    case 'ArrowDown':
      return { dx: 0, dy: -size };
    case 'PageUp':
      return { dx: 0, dy: big };
    case 'PageDown':
      return { dx: 0, dy: -big };
    case 'Home':
      return { dx: -Infinity, dy: 0 };
    case 'End':
      return { dx: Infinity, dy: 0 };
    default:
      return null;
  }
}

export function DragHandle<From>(props: DragHandleProps<From>) {
  const held = useRef<Drag<From> | null>(null);

  const grab = (event: PointerEvent<HTMLDivElement>) => {
    if (event.button !== 0) return;
    const area = event.currentTarget.offsetParent?.getBoundingClientRect();
    if (area === undefined) return;
    const { width, height } = area;
    held.current = { x: event.clientX, y: event.clientY, width, height, from: props.from };
    event.currentTarget.setPointerCapture(event.pointerId);
    props.onStart?.();
  };
  const drag = (event: PointerEvent<HTMLDivElement>) => {
    const start = held.current;
    if (start === null) return;
    const dx = (event.clientX - start.x) / start.width;
    const dy = (start.y - event.clientY) / start.height;
    props.onDrag({ dx, dy }, start.from);
  };
  const release = () => {
    held.current = null;
  };
  const press = (event: KeyboardEvent<HTMLDivElement>) => {
    const steps = stepsOf(event);
    if (steps === null || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    props.onNudge(steps);
  };

  return (
    <div
      role="slider"
      tabIndex={0}
      aria-label={props.label}
      aria-valuetext={props.valueText}
      aria-valuenow={props.value}
      aria-valuemin={props.min}
      aria-valuemax={props.max}
      data-term={props.term}
      data-axis={props.axis}
      className={`drag-handle ${props.className ?? ''}`}
      style={{ left: `${props.at[0] * 100}%`, top: `${props.at[1] * 100}%`, ...props.style }}
      onPointerDown={grab}
      onPointerMove={drag}
      onPointerUp={release}
      onLostPointerCapture={release}
      onKeyDown={press}
      onFocus={props.onStart}
    >
      {props.children}
    </div>
  );
}
