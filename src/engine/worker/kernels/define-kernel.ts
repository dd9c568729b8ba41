// TensorFlow.js hands kernels and gradients their attributes without types; whoever writes one knows them.
// What takes attributes of one type may be called with no others, which `never` says of it.
import type { GradFunc, KernelFunc, NamedAttrMap, TensorInfo } from '@tensorflow/tfjs-core';

/** A kernel that says what its attributes are, as one that is given any; `tools` is what it works with. */
export function defineKernel<Tools, Inputs, Result>(
  kernel: (tools: Tools, inputs: Inputs, attrs: never) => Result,
): (tools: Tools, inputs: Inputs, attrs: NamedAttrMap) => Result {
  return (tools, inputs, attrs) => kernel(tools, inputs, attrs as never);
}

/** What TensorFlow.js itself hands to a kernel. */
export type KernelArguments<Attrs> = Omit<Parameters<KernelFunc>[0], 'attrs'> & {
  readonly attrs: Attrs;
};

/** The same for a kernel of the form that TensorFlow.js registers, or one that may decline with null. */
export function defineKernelFunc<Result extends TensorInfo | TensorInfo[] | null>(
  kernel: (args: KernelArguments<never>) => Result,
): (args: Parameters<KernelFunc>[0]) => Result {
  return (args) => kernel(args as KernelArguments<never>);
}

/** The same for a gradient. */
export function defineGradient(
  gradient: (
    dy: Parameters<GradFunc>[0],
    saved: Parameters<GradFunc>[1],
    attrs: never,
  ) => ReturnType<GradFunc>,
): GradFunc {
  return (dy, saved, attrs) => gradient(dy, saved, attrs as never);
}
