import { display } from 'gradient-lab';

/** A copy of a 28 × 28 image, its centre of mass moved to pixel 14, 14. */
/** 28 × 28 图像的副本，质心移到了像素 (14, 14)。 */
export function centre(image: number[][]): number[][] {
  const moved = image.map((row) => row.map(() => 0));
  const [right, down] = [0, 0]; // how far it has to go
  // 要移动多少
  image.forEach((row, i) => {
    row.forEach((ink, j) => {
      const [row, column] = [moved[i + down], j + right];
      if (ink > 0 && row?.[column] !== undefined) row[column] = ink;
    });
  });
  return moved;
}

const corner = Array.from({ length: 28 }, (_, i) =>
  Array.from({ length: 28 }, (_, j) => (i < 4 && j < 2 ? 1 : 0)),
);
display(centre(corner).slice(10, 18));
