/**
 * A neuron that learns AND: its loss as a surface over two numbers, and the way gradient descent
 * takes on it. Both inputs share the weight w, so that the whole of the loss can be drawn.
 */

/** The four rows of AND: the sum of the two inputs, and the answer. */
const rows = [
  [0, 0],
  [1, 0],
  [1, 0],
  [2, 1],
] as const;

export interface Point {
  readonly w: number;
  readonly b: number;
}

/** Mean cross-entropy, −ln p of the right answer with p = σ(w·x + b), in nats. */
export function lossOf({ w, b }: Point): number {
  let sum = 0;
  for (const [x, y] of rows) {
    const z = w * x + b;
    // ln(1 + e^z) − y z, in the form that does not overflow.
    sum += Math.max(z, 0) - y * z + Math.log1p(Math.exp(-Math.abs(z)));
  }
  return sum / rows.length;
}

/** ∂L/∂w and ∂L/∂b: the mean over the rows of (p − y)·x and of (p − y). */
export function gradientOf({ w, b }: Point): Point {
  let byW = 0;
  let byB = 0;
  for (const [x, y] of rows) {
    const error = 1 / (1 + Math.exp(-(w * x + b))) - y;
    byW += (error * x) / rows.length;
    byB += error / rows.length;
  }
  return { w: byW, b: byB };
}

/** The places that gradient descent visits, the start first; `steps + 1` of them. */
export function descend(start: Point, rate: number, steps: number): Point[] {
  const path = [start];
  for (let { w, b } = start; path.length <= steps; path.push({ w, b })) {
    const gradient = gradientOf({ w, b });
    w -= rate * gradient.w;
    b -= rate * gradient.b;
  }
  return path;
}

/** A part of the surface: its left and upper edges, its extent, and pixels per unit when drawn. */
export interface View {
  readonly wFrom: number;
  readonly bFrom: number;
  readonly wide: number;
  readonly high: number;
  readonly scale: number;
}

/** Where a point lies in a view, in pixels from its upper left corner. */
export function placeIn(view: View, { w, b }: Point): [number, number] {
  return [(w - view.wFrom) * view.scale, (view.bFrom - b) * view.scale];
}

/** What the home page shows of it; `npm run social` draws its lines of equal loss. */
export const homeView: View = { wFrom: -8, bFrom: 4.5, wide: 20, high: 9, scale: 40 };
