/** A map of the plane with one input in it. */
import { useMemo } from 'react';
import { createPlaneMap, type PlaneMapData, type PlaneMapOptions } from '@/charts/maps/plane-map';
import { ProbeMap } from './ProbeMap';
import { useChart } from '../figure/use-chart';

type Place = readonly [number, number];

interface PlaneMapProps {
  readonly data: PlaneMapData;
  /** Must be the same object at every render. */
  readonly options: PlaneMapOptions;
  readonly probe: Place;
  /** What one press of an arrow key moves the probe by; it stays on multiples of it. */
  readonly grain: number;
  readonly label: string;
  readonly valueText: string;
  readonly term?: string;
  readonly onMove: (to: Place) => void;
}

export function PlaneMap({ data, options, grain, ...probe }: PlaneMapProps) {
  const create = useMemo(() => (node: HTMLElement) => createPlaneMap(node, options), [options]);
  const chart = useChart(create, data);
  const { min, max } = options.square;
  const area = { x: [min, max], y: [min, max] } as const;
  return <ProbeMap {...probe} chart={chart} area={area} nudge={[grain, grain]} grain={grain} />;
}
