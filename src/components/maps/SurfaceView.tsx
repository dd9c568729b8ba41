/** A loss surface as a landscape, with walks across it; turned by dragging it or by arrow keys. */
import { useMemo, useRef, type KeyboardEvent, type PointerEvent } from 'react';
import { createSurfaceView, type SurfaceViewData } from '@/charts/maps/surface-view';
import { useStrings } from '@/i18n';
import { clamp } from '@/math/vector';
import type { Ground } from './SurfaceMap';
import { useChart } from '../figure/use-chart';
import { useKept } from '../figure/use-kept';
import './SurfaceView.css';

type Viewpoint = SurfaceViewData['viewpoint'];

interface SurfaceViewProps {
  /** Where it lies: keep it the same object as long as nothing of it changes. */
  readonly ground: Ground;
  readonly trails: SurfaceViewData['trails'];
  /** Names the direction of view among what outlives a change of language; a view's `key` as well. */
  readonly name: string;
  /** Where it is looked at from at first. */
  readonly opening?: Viewpoint;
}

const usualOpening: Viewpoint = { azimuth: 60, elevation: 42 };
/** Degrees by a press of an arrow key, and by a drag across the whole picture. */
const keyTurn = 5;
const dragTurn = 180;

/** Turned by some degrees; all the way round, and from near the ground to straight above it. */
function turn({ azimuth, elevation }: Viewpoint, by: Viewpoint): Viewpoint {
  const around = azimuth + by.azimuth;
  return {
    azimuth: around - 360 * Math.round(around / 360),
    elevation: clamp(elevation + by.elevation, 10, 90),
  };
}

const keys: Readonly<Record<string, Viewpoint>> = {
  ArrowLeft: { azimuth: -keyTurn, elevation: 0 },
  ArrowRight: { azimuth: keyTurn, elevation: 0 },
  ArrowUp: { azimuth: 0, elevation: keyTurn },
  ArrowDown: { azimuth: 0, elevation: -keyTurn },
};

export function SurfaceView(props: SurfaceViewProps) {
  const { ground, trails, name, opening = usualOpening } = props;
  const words = useStrings().site.view;
  const [viewpoint, setViewpoint] = useKept(name, opening);
  const grabbed = useRef<{ x: number; y: number; width: number; from: Viewpoint } | null>(null);
  const data = useMemo(() => ({ ...ground, trails, viewpoint }), [ground, trails, viewpoint]);
  const chart = useChart(createSurfaceView, data);

  const grab = (event: PointerEvent<HTMLDivElement>) => {
    if (event.button !== 0) return;
    event.currentTarget.setPointerCapture(event.pointerId);
    grabbed.current = {
      x: event.clientX,
      y: event.clientY,
      width: event.currentTarget.clientWidth,
      from: viewpoint,
    };
  };
  const drag = ({ clientX, clientY }: PointerEvent<HTMLDivElement>) => {
    if (grabbed.current === null) return;
    const { x, y, width, from } = grabbed.current;
    const degrees = dragTurn / width;
    setViewpoint(
      turn(from, { azimuth: (x - clientX) * degrees, elevation: (clientY - y) * degrees }),
    );
  };
  const press = (event: KeyboardEvent<HTMLDivElement>) => {
    const by = keys[event.key];
    if (by === undefined || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    setViewpoint((before) => turn(before, by));
  };

  return (
    <div
      className="surface-view"
      role="slider"
      tabIndex={0}
      aria-label={words.name}
      aria-valuemin={-180}
      aria-valuemax={180}
      aria-valuenow={Math.round(viewpoint.azimuth)}
      aria-valuetext={words.value(Math.round(viewpoint.azimuth), Math.round(viewpoint.elevation))}
      onPointerDown={grab}
      onPointerMove={drag}
      onLostPointerCapture={() => {
        grabbed.current = null;
      }}
      onKeyDown={press}
    >
      <div ref={chart} className="surface-view__chart" />
    </div>
  );
}
