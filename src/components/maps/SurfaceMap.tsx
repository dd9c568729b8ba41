/** A loss surface seen from above, with walks across it and a start that is moved about. */
import { useMemo } from 'react';
import { createContourTrails, type ContourTrailsData } from '@/charts/maps/contour-trails';
import type { MapPoint } from '@/charts/maps/map-area';
import { ProbeMap } from './ProbeMap';
import { useChart } from '../figure/use-chart';

function createMap(node: HTMLElement) {
  return createContourTrails(node, { arrowTerm: 'gradient' });
}

/** Where the map lies: keep it the same object as long as nothing of it changes. */
export interface Ground extends Pick<ContourTrailsData, 'height' | 'area' | 'axes' | 'lowest'> {
  /** What one press of an arrow key moves the start by; it stays on multiples of it. */
  readonly grain: number;
}

interface SurfaceMapProps extends Pick<ContourTrailsData, 'trails' | 'arrow'> {
  readonly ground: Ground;
  readonly start: MapPoint;
  /** Spoken name and value of the start. */
  readonly label: string;
  readonly valueText: string;
  readonly onMove: (to: MapPoint) => void;
}

export function SurfaceMap({ ground, trails, arrow, start, ...spoken }: SurfaceMapProps) {
  const data = useMemo(() => ({ ...ground, trails, arrow }), [ground, trails, arrow]);
  const chart = useChart(createMap, data);
  const { area, grain } = ground;
  return (
    <ProbeMap
      {...spoken}
      chart={chart}
      area={area}
      probe={start}
      nudge={[grain, grain]}
      grain={grain}
    />
  );
}
