// Gradients of TensorFlow.js's own that are wrong, missing or far too slow, mended for every backend by
// composing them from its operations.
import {
  Einsum,
  Equal,
  Greater,
  Less,
  LessEqual,
  NotEqual,
  ResizeNearestNeighbor,
  Tile,
  broadcastTo,
  einsum,
  registerGradient,
  reshape,
  sum,
  unregisterGradient,
  util,
  zerosLike,
  type EinsumAttrs,
  type GradConfig,
  type NamedAttrMap,
  type ResizeNearestNeighborAttrs,
  type Tensor,
  type TileAttrs,
} from '@tensorflow/tfjs-core';
import { defineGradient, defineKernel } from './define-kernel';
import { findGradient } from './lookup';
import { installProductGradient } from './product-gradients';

/** The gradient of the one input, by its name. */
type Mended = Record<string, () => Tensor>;

/** Null leaves it to the stock gradient. */
type MendedGradient = (dy: Tensor, x: Tensor, attrs: NamedAttrMap) => Mended | null;

/**
 * dy [repeats × extent along each axis], with the repeats added up. The stock gradient cuts out and adds
 * one slice for every repeat: thousands for a layer normalisation of sequences.
 */
function undoTile(dy: Tensor, { shape }: Tensor, { reps }: TileAttrs): Mended {
  const addUp = (): Tensor => {
    let result = dy;
    shape.forEach((extent, axis) => {
      if (reps[axis] === 1) return;
      const before = util.sizeFromShape(shape.slice(0, axis));
      const after = shape.slice(axis + 1).map((later, index) => later * reps[axis + 1 + index]!);
      const parts = [before, reps[axis]!, extent * util.sizeFromShape(after)];
      result = sum(reshape(result, parts), 1);
    });
    return reshape(result, shape);
  };
  return { x: addUp };
}

/**
 * Where pixels are repeated a whole number of times, as in an upsampling layer: sums of windows. The stock
 * gradient on the cpu backend mixes the images of a batch up, that on wasm is slow.
 */
function undoEnlargement(
  dy: Tensor,
  images: Tensor,
  { alignCorners, halfPixelCenters }: ResizeNearestNeighborAttrs,
): Mended | null {
  const [count, rows, columns, channels] = images.shape as [number, number, number, number];
  const [, outRows, outColumns] = dy.shape as [number, number, number, number];
  if (alignCorners || halfPixelCenters || dy.size === 0) return null;
  if (outRows % rows || outColumns % columns) return null;
  const addUp = (): Tensor => {
    const tall = reshape(dy, [count * rows, outRows / rows, outColumns * channels]);
    const wide = reshape(sum(tall, 1), [count * rows * columns, outColumns / columns, channels]);
    return reshape(sum(wide, 1), images.shape);
  };
  return { images: addUp };
}

/**
 * Sums of products have sums of products as gradients; TensorFlow.js has none for them. Labels that only
 * the one term has were summed over: every value along them has the same gradient.
 */
const einsumGradient: GradConfig = {
  kernelName: Einsum,
  saveAllInputs: true,
  gradFunc: defineGradient((dys, saved, { equation }: EinsumAttrs) => {
    const [dy] = [dys].flat() as [Tensor];
    const [terms, result] = equation.replace(/\s/g, '').split('->') as [string, string];
    const labels = terms.split(',');
    const undo = (x: Tensor, index: number): Tensor => {
      const own = Array.from(labels[index]!);
      const others = labels.filter((_, other) => other !== index);
      const rest = saved.filter((_, other) => other !== index);
      const known = own.filter((label) => [result, ...others].some((term) => term.includes(label)));
      const slope = einsum(`${[result, ...others].join(',')}->${known.join('')}`, dy, ...rest);
      const shape = x.shape.map((extent, axis) => (known.includes(own[axis]!) ? extent : 1));
      return broadcastTo(reshape(slope, shape), x.shape);
    };
    return Object.fromEntries(saved.map((x, index) => [index, () => undo(x, index)]));
  }),
};

/** Comparisons that TensorFlow.js refuses to differentiate: `where` then fails if its condition depends on x. */
const comparisons = [Equal, Greater, Less, LessEqual, NotEqual];

/** A comparison does not change with its inputs but by leaps. */
function flatGradient(kernelName: string): GradConfig {
  return {
    kernelName,
    inputsToSave: ['a', 'b'],
    gradFunc: (_dy, saved) => {
      const [a, b] = saved as [Tensor, Tensor];
      return { a: () => zerosLike(a), b: () => zerosLike(b) };
    },
  };
}

const mended: Readonly<Record<string, MendedGradient>> = {
  [Tile]: defineKernel(undoTile),
  [ResizeNearestNeighbor]: defineKernel(undoEnlargement),
};

let installed = false;

export function installMendedGradients(): void {
  if (installed) return;
  installed = true;
  for (const [name, gradient] of Object.entries(mended)) {
    const stock = findGradient(name);
    if (stock) replace(stock, gradient);
  }
  if (!findGradient(Einsum)) registerGradient(einsumGradient);
  for (const name of comparisons) {
    if (!findGradient(name)) registerGradient(flatGradient(name));
  }
  installProductGradient();
}

function replace(stock: GradConfig, gradient: MendedGradient): void {
  unregisterGradient(stock.kernelName);
  registerGradient({
    ...stock,
    gradFunc: (dy, saved, attrs) => {
      const [[first], [x]] = [[dy].flat(), saved] as [[Tensor], [Tensor]];
      return gradient(first, x, attrs) ?? stock.gradFunc(dy, saved, attrs);
    },
  });
}
