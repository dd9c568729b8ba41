import { display } from 'gradient-lab';

/** A copy of a 28 × 28 image, its centre of mass moved to pixel 14, 14. */
/** 28 × 28 图像的副本，质心移到了像素 (14, 14)。 */
export function centre(image: number[][]): number[][] {
  const moved = image.map((row) => row.map(() => 0));
  let [mass, sumOfRows, sumOfColumns] = [0, 0, 0];
  image.forEach((row, i) => {
    row.forEach((ink, j) => {
      mass += ink;
      sumOfRows += ink * i;
      sumOfColumns += ink * j;
    });
  });
  if (mass === 0) return moved;
  const right = Math.round(14 - sumOfColumns / mass);
  const down = Math.round(14 - sumOfRows / mass);
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
