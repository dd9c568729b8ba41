/** Small pictures of 28 × 28 pixels beside one another under what they are. */
import { createImageGrid, type ImageGridData } from '@/charts/images/image-grid';
import { useChart } from '@/components/figure/use-chart';
import { side } from './plane-model';

interface PictureRowProps {
  readonly legend: string;
  readonly pictures: readonly Float32Array[];
  readonly selected: number | null;
  readonly labelOf: (index: number) => string;
  readonly onSelect?: (index: number) => void;
}

function listenToNothing(): void {
  // A row that is only looked at.
}

export function PictureRow(props: PictureRowProps) {
  const { legend, pictures, selected, labelOf, onSelect = listenToNothing } = props;
  const grid: ImageGridData = {
    label: legend,
    hue: '--ink',
    selected,
    onSelect,
    images: pictures.map((values, i) => ({
      image: { width: side, height: side, values },
      high: 1,
      label: labelOf(i),
      caption: '',
    })),
  };
  return (
    <div className="autoencoder__row">
      <p className="figure__legend">{legend}</p>
      <div ref={useChart(createImageGrid, grid)} className="autoencoder__pictures" />
    </div>
  );
}
