/**
 * Turns pen strokes into an image prepared as MNIST's were: scaled to fit a 20 × 20 box with its
 * shape kept, then moved so that its centre of mass is in the middle of the 28 × 28 field.
 * Source: LeCun, Bottou, Bengio & Haffner 1998, section III.A, and the page on which MNIST was
 * published.
 */

/** Grey values row by row, 0 (paper) to 1 (ink). */
export interface GreyImage {
  readonly width: number;
  readonly height: number;
  readonly values: Float32Array;
}

/** In units of the drawing field's side: 0 … 1, x to the right and y downwards. */
export interface PenPoint {
  readonly x: number;
  readonly y: number;
  /** Half the width of the line here, in the same unit. */
  readonly radius: number;
}

export type Stroke = readonly PenPoint[];

const fieldSide = 28;
const boxSide = 20;
/**
 * Where MNIST has its centres of mass: the middle of pixel 14, counted from 0. All of its 10,000
 * test images have theirs within half a pixel of it.
 */
export const massCentre = 14.5;

/**
 * Draws strokes with round ends and smooth edges.
 * @param side pixels along each side of the image
 */
export function rasterizeStrokes(strokes: readonly Stroke[], side: number): GreyImage {
  const values = new Float32Array(side * side);
  for (const stroke of strokes) {
    for (let i = 0; i < stroke.length; i++) {
      drawSegment(values, side, stroke[Math.max(0, i - 1)]!, stroke[i]!);
    }
  }
  return { width: side, height: side, values };
}

/** Ink falls off over the one pixel around the line's edge; overlapping lines keep the darker. */
function drawSegment(values: Float32Array, side: number, from: PenPoint, to: PenPoint): void {
  const reach = Math.max(from.radius, to.radius) * side + 1;
  const clamp = (value: number) => Math.max(0, Math.min(side - 1, Math.floor(value)));
  const [ax, ay, bx, by] = [from.x * side, from.y * side, to.x * side, to.y * side];
  const lengthSquared = (bx - ax) ** 2 + (by - ay) ** 2;
  for (let row = clamp(Math.min(ay, by) - reach); row <= clamp(Math.max(ay, by) + reach); row++) {
    for (let col = clamp(Math.min(ax, bx) - reach); col <= clamp(Math.max(ax, bx) + reach); col++) {
      const [px, py] = [col + 0.5, row + 0.5];
      const along =
        lengthSquared === 0 ? 0 : ((px - ax) * (bx - ax) + (py - ay) * (by - ay)) / lengthSquared;
      const t = Math.max(0, Math.min(1, along));
      const distance = Math.hypot(px - (ax + t * (bx - ax)), py - (ay + t * (by - ay)));
      const radius = (from.radius + t * (to.radius - from.radius)) * side;
      const ink = Math.max(0, Math.min(1, radius - distance + 0.5));
      const index = row * side + col;
      values[index] = Math.max(values[index]!, ink);
    }
  }
}

/**
 * The centre of mass of the ink, in pixels from the upper left corner, where the first pixel's own
 * centre is (0.5, 0.5); null where there is no ink.
 */
export function findCentreOfMass({
  width,
  height,
  values,
}: GreyImage): { x: number; y: number } | null {
  let mass = 0;
  let momentX = 0;
  let momentY = 0;
  for (let row = 0; row < height; row++) {
    for (let col = 0; col < width; col++) {
      const ink = values[row * width + col]!;
      mass += ink;
      momentX += ink * (col + 0.5);
      momentY += ink * (row + 0.5);
    }
  }
  return mass === 0 ? null : { x: momentX / mass, y: momentY / mass };
}

interface Box {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** The smallest box around all ink; null where there is none. */
export function findInk({ width, height, values }: GreyImage): Box | null {
  let [left, top, right, bottom] = [width, height, -1, -1];
  for (let row = 0; row < height; row++) {
    for (let col = 0; col < width; col++) {
      if (values[row * width + col]! < 0.02) continue;
      left = Math.min(left, col);
      right = Math.max(right, col);
      top = Math.min(top, row);
      bottom = Math.max(bottom, row);
    }
  }
  return right < 0 ? null : { left, top, width: right - left + 1, height: bottom - top + 1 };
}

/**
 * Averages the part of an image under each new pixel, so that shrinking loses no ink.
 * @param box the part to take, in pixels; it may begin and end between two of them
 */
export function resample(image: GreyImage, box: Box, width: number, height: number): GreyImage {
  const columns = coverage(box.left, box.width, width, image.width);
  const rows = coverage(box.top, box.height, height, image.height);
  const values = new Float32Array(width * height);
  for (const [row, coveredRows] of rows.entries()) {
    for (const [col, coveredColumns] of columns.entries()) {
      let sum = 0;
      for (const [y, rowShare] of coveredRows) {
        for (const [x, columnShare] of coveredColumns) {
          sum += rowShare * columnShare * image.values[y * image.width + x]!;
        }
      }
      values[row * width + col] = sum;
    }
  }
  return { width, height, values };
}

/** For each new pixel the old ones that it covers, each with its share of the new one's width. */
function coverage(start: number, length: number, count: number, limit: number) {
  const size = length / count;
  return Array.from({ length: count }, (_, index) => {
    const from = start + index * size;
    const to = from + size;
    const covered: [index: number, share: number][] = [];
    for (let old = Math.max(0, Math.floor(from)); old < Math.min(limit, Math.ceil(to)); old++) {
      const overlap = Math.min(to, old + 1) - Math.max(from, old);
      if (overlap > 0) covered.push([old, overlap / size]);
    }
    return covered;
  });
}

/** Scales the ink to a 20 × 20 box and centres it by mass in 28 × 28, as MNIST's makers did. */
export function normalizeDigit(drawing: GreyImage): GreyImage {
  const empty = { width: fieldSide, height: fieldSide, values: new Float32Array(fieldSide ** 2) };
  const ink = findInk(drawing);
  if (ink === null) return empty;
  const scale = boxSide / Math.max(ink.width, ink.height);
  const width = Math.max(1, Math.round(ink.width * scale));
  const height = Math.max(1, Math.round(ink.height * scale));
  const digit = resample(drawing, ink, width, height);
  const centre = findCentreOfMass(digit);
  if (centre === null) return empty;
  // Whole pixels only, as in MNIST: moving by parts of one would blur the digit once more.
  const shiftX = clampShift(Math.round(massCentre - centre.x), width);
  const shiftY = clampShift(Math.round(massCentre - centre.y), height);
  for (let row = 0; row < height; row++) {
    for (let col = 0; col < width; col++) {
      empty.values[(row + shiftY) * fieldSide + col + shiftX] = digit.values[row * width + col]!;
    }
  }
  return empty;
}

/** Keeps a lopsided digit inside the field. */
function clampShift(shift: number, size: number): number {
  return Math.max(0, Math.min(fieldSide - size, shift));
}

/** The whole drawing field shrunk to 28 × 28 with the digit left where and as large as it was drawn. */
export function shrinkDrawing(drawing: GreyImage): GreyImage {
  const whole = { left: 0, top: 0, width: drawing.width, height: drawing.height };
  return resample(drawing, whole, fieldSide, fieldSide);
}
