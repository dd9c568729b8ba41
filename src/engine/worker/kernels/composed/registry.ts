// The table of kernels composed from existing operations, and their registration where a backend lacks them.
import {
  Conv2DBackpropFilter,
  DepthwiseConv2dNativeBackpropFilter,
  DepthwiseConv2dNativeBackpropInput,
  Einsum,
  UnsortedSegmentSum,
  registerKernel,
  type KernelFunc,
} from '@tensorflow/tfjs-core';
import { defineKernelFunc } from '../define-kernel';
import { findKernel } from '../lookup';
import { conv2dFilterGradient } from './conv2d-filter-gradient';
import { depthwiseFilterGradient } from './depthwise-filter-gradient';
import { depthwiseInputGradient } from './depthwise-input-gradient';
import { einsum } from './einsum';
import { unsortedSegmentSum } from './unsorted-segment-sum';

const composedKernels: Readonly<Record<string, KernelFunc>> = {
  [Conv2DBackpropFilter]: defineKernelFunc(conv2dFilterGradient),
  [DepthwiseConv2dNativeBackpropFilter]: defineKernelFunc(depthwiseFilterGradient),
  [DepthwiseConv2dNativeBackpropInput]: defineKernelFunc(depthwiseInputGradient),
  [Einsum]: defineKernelFunc(einsum),
  [UnsortedSegmentSum]: defineKernelFunc(unsortedSegmentSum),
};

/** Registers every composed kernel that the backend does not have yet; what is there stays. */
export function registerComposedKernels(backendName: string): void {
  for (const [kernelName, kernelFunc] of Object.entries(composedKernels)) {
    if (findKernel(kernelName, backendName)) continue;
    registerKernel({ kernelName, backendName, kernelFunc });
  }
}
