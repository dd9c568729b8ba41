/** Activations of the small network, applied to whole buffers so that the inner loops hold no calls of unknown functions. */
import type { Kernels, Span } from './kernels';
import { tanh } from './tanh';

export const unitActivations = [
  'linear',
  'sigmoid',
  'tanh',
  'relu',
  'leaky-relu',
  'elu',
  'gelu',
] as const;
export type UnitActivation = (typeof unitActivations)[number];

/** Slope of leaky ReLU for z < 0 (Maas, Hannun & Ng 2013). */
const leak = 0.01;
const geluScale = Math.sqrt(2 / Math.PI);
const geluCubic = 0.044715;

/** The tanh form of GELU (Hendrycks & Gimpel 2016, section 2). */
function gelu(z: number): number {
  return 0.5 * z * (1 + tanh(geluScale * (z + geluCubic * z * z * z)));
}

function geluSlope(z: number): number {
  const t = tanh(geluScale * (z + geluCubic * z * z * z));
  return 0.5 * (1 + t) + 0.5 * z * (1 - t * t) * geluScale * (1 + 3 * geluCubic * z * z);
}

/** a ← f(z) for the first `count` values. */
export function activate(
  kernels: Kernels,
  name: UnitActivation,
  zSpan: Span,
  aSpan: Span,
  count: number,
): void {
  const { values: z } = zSpan;
  const { values: a } = aSpan;
  switch (name) {
    case 'linear':
      for (let i = 0; i < count; i++) a[i] = z[i]!;
      return;
    case 'sigmoid':
      kernels.applySigmoid(zSpan, aSpan, count);
      return;
    case 'tanh':
      kernels.applyTanh(zSpan, aSpan, count);
      return;
    case 'relu':
      for (let i = 0; i < count; i++) a[i] = Math.max(0, z[i]!);
      return;
    case 'leaky-relu':
      for (let i = 0; i < count; i++) a[i] = z[i]! >= 0 ? z[i]! : leak * z[i]!;
      return;
    case 'elu':
      for (let i = 0; i < count; i++) a[i] = z[i]! >= 0 ? z[i]! : Math.expm1(z[i]!);
      return;
    case 'gelu':
      for (let i = 0; i < count; i++) a[i] = gelu(z[i]!);
  }
}

/**
 * d ← d · f′(z) for the first `count` values. Where f′ can be had from a = f(z) it is, which saves
 * the exponential; at a corner of f the derivative is 0.
 */
export function multiplyBySlope(
  kernels: Kernels,
  name: UnitActivation,
  zSpan: Span,
  aSpan: Span,
  dSpan: Span,
  count: number,
): void {
  const { values: z } = zSpan;
  const { values: a } = aSpan;
  const { values: d } = dSpan;
  switch (name) {
    case 'linear':
      return;
    case 'sigmoid':
      for (let i = 0; i < count; i++) d[i] = d[i]! * a[i]! * (1 - a[i]!);
      return;
    case 'tanh':
      kernels.multiplyByTanhSlope(aSpan, dSpan, count);
      return;
    case 'relu':
      for (let i = 0; i < count; i++) if (z[i]! <= 0) d[i] = 0;
      return;
    case 'leaky-relu':
      for (let i = 0; i < count; i++) if (z[i]! < 0) d[i] = d[i]! * leak;
      return;
    case 'elu':
      for (let i = 0; i < count; i++) if (z[i]! < 0) d[i] = d[i]! * (a[i]! + 1);
      return;
    case 'gelu':
      for (let i = 0; i < count; i++) d[i] = d[i]! * geluSlope(z[i]!);
  }
}

/** a ← softmax(z) for each of `rows` rows of `width`, shifted by the row's maximum so that nothing overflows. */
export function applySoftmax(z: Float64Array, a: Float64Array, rows: number, width: number): void {
  for (let row = 0; row < rows; row++) {
    const start = row * width;
    let top = z[start]!;
    for (let j = 1; j < width; j++) top = Math.max(top, z[start + j]!);
    let sum = 0;
    for (let j = 0; j < width; j++) sum += a[start + j] = Math.exp(z[start + j]! - top);
    for (let j = 0; j < width; j++) a[start + j] = a[start + j]! / sum;
  }
}
