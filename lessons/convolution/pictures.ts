/** The pictures to choose from: brightness from 0 (black) to 1 (white), row by row. */
import { cat } from '@/data/cat-table';
import type { Grid } from '@/math/sliding-window';

export const pictureNames = ['house', 'cat', 'dot', 'stripes', 'bright'] as const;
export type PictureName = (typeof pictureNames)[number];

/** A digit a pixel, in tenths. */
const house = `
  2222222222222222
  2222222222222222
  2222222662222222
  2222226666222222
  2222266666622222
  2222666666662222
  2226666666666222
  2266666666666622
  2229999999999222
  2229449999999222
  2229449911199222
  2229999911199222
  2229999911199222
  2229999911199222
  5555555555555555
  5555555555555555
`;

function read(picture: string): Grid {
  return picture
    .trim()
    .split('\n')
    .map((row) => Array.from(row.trim(), (digit) => Number(digit) / 10));
}

function paint(side: number, brightness: (row: number, column: number) => number): Grid {
  return Array.from({ length: side }, (_, row) =>
    Array.from({ length: side }, (__, column) => brightness(row, column)),
  );
}

export const pictures: Readonly<Record<PictureName, Grid>> = {
  house: read(house),
  cat,
  dot: paint(9, (row, column) => (row === 4 && column === 4 ? 1 : 0)),
  stripes: paint(16, (_, column) => column % 2),
  bright: paint(16, () => 0.8),
};

/** Most pixels along a side of a picture that the reader brings. */
export const largestSide = 48;

/** A black field to draw on. */
export const blank: Grid = paint(16, () => 0);
