/** A map of numbers over two settings, with a probe. */
import { createFieldMap, type FieldMapData } from '@/charts/maps/field-map';
import { ProbeMap } from './ProbeMap';
import { useChart } from '../figure/use-chart';

interface FieldMapProps {
  readonly data: FieldMapData;
  /** The probe, as shares of both axes from their lower left. */
  readonly probe: readonly [number, number];
  /** What one press of an arrow key moves it by, as shares. */
  readonly nudge: readonly [number, number];
  readonly label: string;
  readonly valueText: string;
  readonly onMove: (to: readonly [number, number]) => void;
}

const area = { x: [0, 1], y: [0, 1] } as const;

export function FieldMap({ data, ...probe }: FieldMapProps) {
  return <ProbeMap {...probe} chart={useChart(createFieldMap, data)} area={area} />;
}
