// Gives the recurrent layers their kernels for whole sequences on the wasm backend in use.
import { registerKernel, unregisterKernel, type TensorInfo } from '@tensorflow/tfjs-core';
import { defineKernelFunc, type KernelArguments } from '../../define-kernel';
import { findKernel } from '../../lookup';
import { installSequenceOperations } from '../../recurrent-layers';
import type { KernelContext } from '../kernel';
import { installSequenceGradients } from './gradients';
import { gruBackward, gruForward } from './gru';
import { lstmBackward, lstmForward } from './lstm';
import * as names from './names';
import { makeSequenceOperations } from './operations';
import type { SequenceAttrs } from './sequence';
import { simpleRnnBackward, simpleRnnForward } from './simple-rnn';
import { sparseProduct, sparseProductGradient } from './sparse';

const BACKEND = 'wasm';

type SequenceKernel<Inputs> = (
  context: KernelContext,
  inputs: Inputs,
  attrs: SequenceAttrs,
) => TensorInfo[];

/** Registers a kernel that only our own operations and gradients call, with the inputs that it names. */
function addKernel<Inputs>(
  kernelName: string,
  kernel: SequenceKernel<Inputs>,
  context: KernelContext,
): void {
  if (findKernel(kernelName, BACKEND)) unregisterKernel(kernelName, BACKEND);
  registerKernel({
    kernelName,
    backendName: BACKEND,
    kernelFunc: defineKernelFunc(({ inputs, attrs }: KernelArguments<SequenceAttrs>) =>
      kernel(context, inputs as Inputs, attrs),
    ),
  });
}

export function installRecurrentLayers(context: KernelContext): void {
  addKernel(names.LstmSequence, lstmForward, context);
  addKernel(names.LstmSequenceGrad, lstmBackward, context);
  addKernel(names.GruSequence, gruForward, context);
  addKernel(names.GruSequenceGrad, gruBackward, context);
  addKernel(names.SimpleRnnSequence, simpleRnnForward, context);
  addKernel(names.SimpleRnnSequenceGrad, simpleRnnBackward, context);
  addKernel(names.SparseProduct, sparseProduct, context);
  addKernel(names.SparseProductGrad, sparseProductGradient, context);
  installSequenceGradients();
  installSequenceOperations(context.heap.backend, makeSequenceOperations(context));
}
