/** A number on a plot's x-axis that is dragged along it, or moved by keys. */
import type { ReactNode } from 'react';
import { clamp, roundTo } from '@/math/vector';
import { DragHandle } from './DragHandle';

interface AxisHandleProps {
  /** What the plot's left and right edges stand for. */
  readonly axis: readonly [left: number, right: number];
  /** The least and the most that the number can be; all of the axis unless told. */
  readonly range?: readonly [min: number, max: number];
  /** The number stays on multiples of it; one press of an arrow key moves it so far. */
  readonly grain: number;
  readonly value: number;
  readonly onMove: (value: number) => void;
  /** Spoken name and value. */
  readonly label: string;
  readonly valueText: string;
  readonly term?: string;
  /** How far below the plot's top it stands, as a share of its height; on its lower edge unless told. */
  readonly at?: number;
  readonly children?: ReactNode;
}

export function AxisHandle(props: AxisHandleProps) {
  const { axis, range = axis, grain, value, onMove, at = 1, ...shown } = props;
  const [left, right] = axis;
  const width = right - left;
  const [min, max] = range;
  const move = (to: number) => onMove(roundTo(clamp(to, min, max), grain));
  return (
    <DragHandle
      {...shown}
      value={value}
      min={min}
      max={max}
      at={[(value - left) / width, at]}
      axis="across"
      from={value}
      onDrag={({ dx }, from) => move(from + dx * width)}
      onNudge={({ dx, dy }) => move(value + (dx + dy) * grain)}
    />
  );
}
