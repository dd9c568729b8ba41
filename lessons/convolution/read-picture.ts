/** Turns a file into a small grey picture. */
import type { Grid } from '@/math/sliding-window';
import { largestSide } from './pictures';

/** Red, green and blue as the eye weighs them; Rec. 709. */
const weights = [0.2126, 0.7152, 0.0722] as const;

/** The sides of a picture made to fit, with its shape kept; 3 pixels at least, so that a window fits. */
export function fitSides(width: number, height: number): readonly [width: number, height: number] {
  const scale = Math.min(1, largestSide / Math.max(width, height));
  const side = (length: number) => Math.max(3, Math.round(length * scale));
  return [side(width), side(height)];
}

/** RGBA bytes to brightness from 0 to 1; what is transparent counts as white. */
export function greyOf(bytes: ArrayLike<number>, width: number, height: number): Grid {
  return Array.from({ length: height }, (_, row) =>
    Array.from({ length: width }, (__, column) => {
      const at = 4 * (row * width + column);
      const light = weights.reduce((sum, weight, part) => sum + weight * bytes[at + part]!, 0);
      const opacity = bytes[at + 3]! / 255;
      return (light / 255) * opacity + (1 - opacity);
    }),
  );
}

/** @throws where the browser cannot read the file as a picture */
export async function readPicture(file: Blob): Promise<Grid> {
  const bitmap = await createImageBitmap(file);
  const [width, height] = fitSides(bitmap.width, bitmap.height);
  const canvas = document.createElement('canvas');
  canvas.width = width;
  canvas.height = height;
  const context = canvas.getContext('2d', { willReadFrequently: true });
  if (context === null) throw new Error('No canvas to draw on.');
  context.imageSmoothingQuality = 'high';
  context.drawImage(bitmap, 0, 0, width, height);
  bitmap.close();
  return greyOf(context.getImageData(0, 0, width, height).data, width, height);
}
