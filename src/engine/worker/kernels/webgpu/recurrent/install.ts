// Gives the recurrent layers their kernels for whole sequences on a WebGPU backend.
import { registerGradient, registerKernel, type KernelFunc } from '@tensorflow/tfjs-core';
import { findGradient, findKernel } from '../../lookup';
import { installSequenceOperations } from '../../recurrent-layers';
import type { GpuBackend } from '../backend';
import { gru } from './gru';
import { makeGradient } from './gradients';
import { makeForwardKernel, makeGradientKernel } from './kernels';
import { lstm } from './lstm';
import { forwardName, gradientName, rowProducts } from './names';
import { makeOperation } from './operations';
import { defineKernelFunc } from '../../define-kernel';
import { multiplyRows } from './products';
import { simpleRnn } from './simple-rnn';

/** The kernels and their gradients serve any backend of the kind, one made after a loss included. */
export function installRecurrentKernels(backend: GpuBackend): void {
  for (const cell of [lstm, gru, simpleRnn]) {
    addKernel(forwardName(cell), makeForwardKernel(cell));
    addKernel(gradientName(cell), makeGradientKernel(cell));
    if (!findGradient(forwardName(cell))) registerGradient(makeGradient(cell));
  }
  addKernel(rowProducts, defineKernelFunc(multiplyRows));
  installSequenceOperations(backend, {
    lstm: makeOperation(lstm, backend),
    gru: makeOperation(gru, backend),
    simpleRnn: makeOperation(simpleRnn, backend),
  });
}

function addKernel(kernelName: string, kernelFunc: KernelFunc): void {
  if (!findKernel(kernelName, 'webgpu')) {
    registerKernel({ kernelName, backendName: 'webgpu', kernelFunc });
  }
}
