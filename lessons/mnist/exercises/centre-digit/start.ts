import { display } from 'gradient-lab';

/** A copy of a 28 × 28 image, moved by whole pixels until its centre of mass is in pixel 14, 14. */
export function centre(image: number[][]): number[][] {
  const moved = image.map((row) => row.map(() => 0));
  const [right, down] = [0, 0]; // how far it has to go
  image.forEach((row, i) => {
    row.forEach((ink, j) => {
      const target = moved[i + down];
      if (ink > 0 && target?.[j + right] !== undefined) target[j + right] = ink;
    });
  });
  return moved;
}

const corner = Array.from({ length: 28 }, (_, i) =>
  Array.from({ length: 28 }, (_, j) => (i < 4 && j < 2 ? 1 : 0)),
);
display(centre(corner).slice(10, 18));
