/** All maps of a layer, as `createMapSheet` draws them. */
import { createMapSheet, type MapSheetData } from '@/charts/images/map-sheet';
import { useChart } from '../figure/use-chart';

export function MapSheet(data: MapSheetData) {
  const node = useChart(createMapSheet, data);
  return <div ref={node} className="map-sheet" />;
}
