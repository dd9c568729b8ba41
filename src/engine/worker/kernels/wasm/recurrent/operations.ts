// Sequence operations made of kernels: x·W for all steps is one product of TensorFlow.js's own, which
// brings its gradients along; the rest, from there to the states, is one kernel with one gradient.
import {
  engine,
  matMul,
  reshape,
  tensor1d,
  type NamedAttrMap,
  type Tensor,
} from '@tensorflow/tfjs-core';
import type { SequenceCall, SequenceOperations } from '../../recurrent-layers';
import { GruSequence, LstmSequence, SimpleRnnSequence } from './names';

/** x·W of every step, [steps, batch, gates·units]; its memory is the kernel's to write to. */
function projectInputs({ x, kernel }: SequenceCall): Tensor {
  const [steps, batch, features] = x.shape as [number, number, number];
  const flat = matMul(reshape(x, [steps * batch, features]), kernel);
  return reshape(flat, [steps, batch, kernel.shape[1]!]);
}

function runSequence(name: string, call: SequenceCall, stateNames: readonly string[]): Tensor[] {
  const { recurrentKernel, bias, initialStates, mask, hard } = call;
  const missing = tensor1d([]);
  const states = stateNames.map((state, index) => [state, initialStates?.[index] ?? missing]);
  const inputs = {
    z: projectInputs(call),
    weights: recurrentKernel,
    bias: bias ?? missing,
    mask: mask ?? missing,
    ...(Object.fromEntries(states) as Record<string, Tensor>),
  };
  const attrs: NamedAttrMap = { hard };
  return engine().runKernel<Tensor[]>(name, inputs, attrs);
}

export const sequenceOperations: SequenceOperations = {
  lstm: (call) => runSequence(LstmSequence, call, ['h0', 'c0']),
  gru: (call) => runSequence(GruSequence, call, ['h0']),
  simpleRnn: (call) => runSequence(SimpleRnnSequence, call, ['h0']),
};
