/** Kernels that people have made by hand, and what each is for. */
import type { Grid } from '@/math/sliding-window';

export const kernelNames = [
  'vertical',
  'horizontal',
  'edges',
  'blur',
  'sharpen',
  'emboss',
  'nothing',
] as const;
export type KernelName = (typeof kernelNames)[number];

const ninth = 1 / 9;

/** `vertical` and `horizontal` are Sobel's, `edges` is a Laplacian. */
export const kernels: Readonly<Record<KernelName, Grid>> = {
  vertical: [
    [-1, 0, 1],
    [-2, 0, 2],
    [-1, 0, 1],
  ],
  horizontal: [
    [-1, -2, -1],
    [0, 0, 0],
    [1, 2, 1],
  ],
  edges: [
    [0, 1, 0],
    [1, -4, 1],
    [0, 1, 0],
  ],
  blur: [
    [ninth, ninth, ninth],
    [ninth, ninth, ninth],
    [ninth, ninth, ninth],
  ],
  sharpen: [
    [0, -1, 0],
    [-1, 5, -1],
    [0, -1, 0],
  ],
  emboss: [
    [-2, -1, 0],
    [-1, 1, 1],
    [0, 1, 2],
  ],
  nothing: [
    [0, 0, 0],
    [0, 1, 0],
    [0, 0, 0],
  ],
};

/** The preset that a kernel is, weight by weight; null for one of the reader's own. */
export function nameOfKernel(kernel: Grid): KernelName | null {
  const same = (other: Grid) =>
    kernel.flat().every((weight, i) => Math.abs(weight - other.flat()[i]!) < 1e-9);
  return kernelNames.find((name) => same(kernels[name])) ?? null;
}
