// Sequence operations for recurrent layers, on one WebGPU backend, where its kernels can compute them.
import { engine, tensor1d, type Tensor } from '@tensorflow/tfjs-core';
import type { SequenceCall, SequenceOperation } from '../../recurrent-layers';
import type { GpuBackend } from '../backend';
import type { SequenceCell } from './cell';
import { forwardName } from './names';
import { planSequence } from './plan';

/** The operation of a cell; it declines what does not fit the device, and gradients of gradients. */
export function makeOperation(cell: SequenceCell, backend: GpuBackend): SequenceOperation {
  return (call) => {
    const { gradientDepth } = engine().state;
    if (gradientDepth > 1 || !fits(call, cell, backend)) return null;
    const { x, kernel, recurrentKernel, bias, initialStates, mask, stateDropout } = call;
    const missing = tensor1d([]);
    const states = cell.states.map((name, i) => [`${name}0`, initialStates?.[i] ?? missing]);
    const inputs = {
      ...{ x, kernel, weights: recurrentKernel },
      bias: bias ?? missing,
      mask: mask ?? missing,
      dropout: stateDropout ?? missing,
      kept: gradientDepth > 0 ? makeRoom(call, cell, backend) : missing,
      ...(Object.fromEntries(states) as Record<string, Tensor>),
    };
    return engine().runKernel<Tensor[]>(forwardName(cell), inputs, {
      hard: call.hard,
      everyOutput: call.everyOutput,
    });
  };
}

/** An input, not an output: TensorFlow.js would make zeros for the gradient of an output that has none. */
function makeRoom({ x, recurrentKernel }: SequenceCall, cell: SequenceCell, backend: GpuBackend) {
  const [steps, batch] = x.shape as [number, number];
  const shape = [steps, batch, cell.kept * recurrentKernel.shape[0]];
  return engine().makeTensorFromTensorInfo(backend.makeTensorInfo(shape, 'float32'));
}

function fits(call: SequenceCall, cell: SequenceCell, { device }: GpuBackend): boolean {
  const [steps, batch] = call.x.shape as [number, number];
  const units = call.recurrentKernel.shape[0];
  const { limits } = device;
  const largest = 4 * steps * batch * units * Math.max(cell.gates, cell.kept);
  return (
    largest <= limits.maxStorageBufferBindingSize &&
    countBuffers(call, cell) <= limits.maxStorageBuffersPerShaderStage &&
    planSequence(cell, device, units, batch, call.stateDropout !== null) !== null
  );
}

/** The most that either of its shaders binds: weights, what is kept and x·W or its gradient, and the states. */
function countBuffers({ mask, stateDropout, initialStates }: SequenceCall, cell: SequenceCell) {
  const optional = [mask, stateDropout].filter((tensor) => tensor !== null).length;
  return 3 + optional + cell.states.length * (initialStates ? 2 : 1);
}
