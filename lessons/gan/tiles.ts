/** Square images in rows, as one. */
import type { PixelImage } from '@/charts/images/paint-pixels';

export function tileImages(
  images: readonly ArrayLike<number>[],
  columns: number,
  side: number,
): PixelImage {
  const rows = Math.ceil(images.length / columns);
  const width = columns * side;
  const values = new Float32Array(rows * side * width);
  images.forEach((image, i) => {
    const [top, left] = [Math.floor(i / columns) * side, (i % columns) * side];
    for (let p = 0; p < side * side; p++) {
      values[(top + Math.floor(p / side)) * width + left + (p % side)] = image[p]!;
    }
  });
  return { width, height: rows * side, values };
}
