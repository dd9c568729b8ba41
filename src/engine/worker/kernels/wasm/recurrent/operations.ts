// Sequence operations made of kernels: x·W for all steps is one product, with gradients of its own; the
// rest, from there to the states, is one kernel with one gradient.
import {
  engine,
  matMul,
  reshape,
  tensor1d,
  type NamedAttrMap,
  type Tensor,
} from '@tensorflow/tfjs-core';
import type { SequenceCall, SequenceOperations } from '../../recurrent-layers';
import type { Heap } from '../heap';
import { GruSequence, LstmSequence, SimpleRnnSequence } from './names';

/** x·W of every step, [steps, batch, gates·units]; its memory is the kernel's to write to. */
function projectInputs({ x, kernel }: SequenceCall): Tensor {
  const [steps, batch, features] = x.shape as [number, number, number];
  const flat = matMul(reshape(x, [steps * batch, features]), kernel);
  return reshape(flat, [steps, batch, kernel.shape[1]!]);
}

/** The states are called h, c, …: their values before the first step h0, of all steps hs. */
function runSequence(
  heap: Heap,
  name: string,
  call: SequenceCall,
  stateNames: readonly string[],
): Tensor[] {
  const { x, recurrentKernel, bias, initialStates, mask, hard, everyOutput } = call;
  const missing = tensor1d([]);
  const shape = [x.shape[0]!, x.shape[1]!, recurrentKernel.shape[0]!];
  const states = stateNames.flatMap((state, index): [string, Tensor][] => [
    [`${state}0`, initialStates?.[index] ?? missing],
    // Not an output, or TensorFlow.js would make a gradient of zeros for it.
    [`${state}s`, engine().makeTensorFromTensorInfo(heap.output(shape))],
  ]);
  const inputs = {
    z: projectInputs(call),
    weights: recurrentKernel,
    bias: bias ?? missing,
    mask: mask ?? missing,
    ...(Object.fromEntries(states) as Record<string, Tensor>),
  };
  const attrs: NamedAttrMap = { hard, everyOutput };
  return engine().runKernel<Tensor[]>(name, inputs, attrs);
}

/** Operations on the tensors of a heap. */
export function makeSequenceOperations(heap: Heap): SequenceOperations {
  return {
    lstm: (call) => runSequence(heap, LstmSequence, call, ['h', 'c']),
    gru: (call) => runSequence(heap, GruSequence, call, ['h']),
    simpleRnn: (call) => runSequence(heap, SimpleRnnSequence, call, ['h']),
  };
}
