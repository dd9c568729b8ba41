/** Images side by side as one picture. */
import { useMemo } from 'react';
import { PixelView } from '@/components/tensors/PixelView';
import { imageSide, unpackSheet } from './generator';
import { tileImages } from './tiles';

const columns = 6;

interface SampleSheetProps {
  readonly sheet: string;
  readonly images: number;
  readonly label: string;
}

export function SampleSheet({ sheet, images, label }: SampleSheetProps) {
  const image = useMemo(() => {
    const pixels = unpackSheet(sheet);
    const size = imageSide ** 2;
    const list = Array.from({ length: images }, (_, i) =>
      pixels.subarray(i * size, (i + 1) * size),
    );
    return tileImages(list, columns, imageSide);
  }, [sheet, images]);
  return (
    <div className="gan__sheet">
      <PixelView image={image} high={1} hue="--ink" label={label} outline={null} />
    </div>
  );
}
