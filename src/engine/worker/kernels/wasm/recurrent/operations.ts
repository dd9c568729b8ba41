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
import type { KernelContext } from '../kernel';
import { GruSequence, LstmSequence, SimpleRnnSequence, SparseProduct } from './names';

/** x·W of every step, [steps, batch, gates·units]; its memory is the kernel's to write to. */
function projectInputs({ heap, module }: KernelContext, { x, kernel }: SequenceCall): Tensor {
  const [steps, batch, features] = x.shape as [number, number, number];
  const a = reshape(x, [steps * batch, features]);
  // A product of TensorFlow.js's own tells of shapes that do not fit.
  const sparse = features === kernel.shape[0] && module.isSparse(a.size, heap.pointer(a));
  const product = sparse
    ? engine().runKernel<Tensor[]>(SparseProduct, { a, b: kernel })[0]!
    : matMul(a, kernel);
  return reshape(product, [steps, batch, kernel.shape[1]!]);
}

/** The states are called h, c, …: their values before the first step h0, of all steps hs. */
function runSequence(
  context: KernelContext,
  name: string,
  call: SequenceCall,
  stateNames: readonly string[],
): Tensor[] {
  const { x, recurrentKernel, bias, initialStates, mask, stateDropout, hard, everyOutput } = call;
  const missing = tensor1d([]);
  const shape = [x.shape[0], x.shape[1]!, recurrentKernel.shape[0]];
  // Not an output, or TensorFlow.js would make a gradient of zeros for it.
  const makeRoom = () => engine().makeTensorFromTensorInfo(context.heap.output(shape));
  const states = stateNames.flatMap((state, index): [string, Tensor][] => [
    [`${state}0`, initialStates?.[index] ?? missing],
    [`${state}s`, makeRoom()],
  ]);
  const inputs = {
    z: projectInputs(context, call),
    weights: recurrentKernel,
    bias: bias ?? missing,
    mask: mask ?? missing,
    dropout: stateDropout ?? missing,
    seen: stateDropout ? makeRoom() : missing,
    ...(Object.fromEntries(states) as Record<string, Tensor>),
  };
  const attrs: NamedAttrMap = { hard, everyOutput };
  return engine().runKernel<Tensor[]>(name, inputs, attrs);
}

/** Operations on the tensors of the wasm backend. */
export function makeSequenceOperations(context: KernelContext): SequenceOperations {
  return {
    lstm: (call) => runSequence(context, LstmSequence, call, ['h', 'c']),
    gru: (call) => runSequence(context, GruSequence, call, ['h']),
    simpleRnn: (call) => runSequence(context, SimpleRnnSequence, call, ['h']),
  };
}
