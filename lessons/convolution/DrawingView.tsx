/** The picture to draw on: press and drag to make pixels white, press a bright one to make it black. */
import { useRef, useState } from 'react';
import { PixelView } from '@/components/tensors/PixelView';
import { withValue, type Grid } from '@/math/sliding-window';
import { imageOf } from './grid-image';
import { useWords } from './strings';
import type { Place } from './window-model';

interface DrawingViewProps {
  readonly pixels: Grid;
  /** A line or a dot begins. */
  readonly onStart: () => void;
  readonly onChange: (pixels: Grid) => void;
}

export function DrawingView({ pixels, onStart, onChange }: DrawingViewProps) {
  const words = useWords().window;
  const [cursor, setCursor] = useState<Place>({ row: 1, column: 1 });
  /** White or black, as the first pixel of the line became. */
  const ink = useRef(1);
  const paint = ({ row, column }: Place) => onChange(withValue(pixels, row, column, ink.current));
  const value = pixels[cursor.row]?.[cursor.column] ?? 0;
  return (
    <PixelView
      image={imageOf(pixels)}
      high={1}
      hue="brightness"
      label={words.drawHere}
      outline={{ ...cursor, size: 1 }}
      onPoint={(pixel, pressed) => {
        setCursor(pixel);
        if (pressed) paint(pixel);
      }}
      onPress={(pixel) => {
        setCursor(pixel);
        onStart();
        ink.current = (pixels[pixel.row]?.[pixel.column] ?? 0) > 0.5 ? 0 : 1;
        paint(pixel);
      }}
      valueText={words.brightness(cursor.row, cursor.column, String(Math.round(value * 100) / 100))}
    />
  );
}
