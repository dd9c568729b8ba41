/** Changed copies of a picture: moved, turned about its middle, mirrored. */
import { seededRandom } from '@/math/random';

/** Pixels to a side. */
export const side = 28;

export interface Change {
  /** Pixels to the right, and downwards. */
  readonly right: number;
  readonly down: number;
  /** Radians, clockwise as one looks at it. */
  readonly turn: number;
  readonly mirrored: boolean;
}

/**
 * The changed picture: each of its pixels asks where it came from and takes the mean of the four pixels
 * around that place, by their nearness. What comes from outside is paper, 0.
 */
export function changePicture(image: ArrayLike<number>, change: Change): Float32Array {
  const { right, down, turn, mirrored } = change;
  const middle = (side - 1) / 2;
  const [cos, sin] = [Math.cos(turn), Math.sin(turn)];
  const at = (x: number, y: number) =>
    x < 0 || y < 0 || x >= side || y >= side ? 0 : image[y * side + x]!;
  return Float32Array.from({ length: side * side }, (_, i) => {
    const u = (i % side) - middle - right;
    const v = Math.floor(i / side) - middle - down;
    const across = cos * u + sin * v;
    const x = middle + (mirrored ? -across : across);
    const y = middle - sin * u + cos * v;
    const [left, top] = [Math.floor(x), Math.floor(y)];
    const [dx, dy] = [x - left, y - top];
    const upper = (1 - dx) * at(left, top) + dx * at(left + 1, top);
    const lower = (1 - dx) * at(left, top + 1) + dx * at(left + 1, top + 1);
    return (1 - dy) * upper + dy * lower;
  });
}

export interface PicturesState {
  readonly digit: number;
  /** The most pixels by which a copy is moved in each direction. */
  readonly shift: number;
  /** The most degrees by which a copy is turned. */
  readonly turn: number;
  readonly mirror: boolean;
  readonly seed: number;
}

export const picturesOpening: PicturesState = {
  ...{ digit: 6, shift: 2, turn: 0 },
  ...{ mirror: false, seed: 1 },
};

export const copies = 12;

/** How each copy is changed: all amounts up to the chosen ones are equally likely, and every other copy is mirrored by chance. */
export function drawChanges({ shift, turn, mirror, seed }: PicturesState): Change[] {
  const random = seededRandom(seed);
  return Array.from({ length: copies }, () => ({
    right: Math.floor(random() * (2 * shift + 1)) - shift,
    down: Math.floor(random() * (2 * shift + 1)) - shift,
    turn: ((2 * random() - 1) * turn * Math.PI) / 180,
    mirrored: random() < 0.5 && mirror,
  }));
}
