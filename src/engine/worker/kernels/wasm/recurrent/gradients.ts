// Gradients of the sequence kernels, for tf.grads, tf.variableGrads and training alike; first order only.
import {
  engine,
  matMul,
  registerGradient,
  sum,
  type GradConfig,
  type NamedTensorMap,
  type Tensor,
  type Tensor2D,
} from '@tensorflow/tfjs-core';
import { findGradient } from '../../lookup';
import * as names from './names';

/** Gates whose place a gradient has taken. */
const spent = new WeakSet<object>();

/** The gradient writes over what the forward kernel kept, so there is no second one of the same call. */
function spend({ dataId }: Tensor): void {
  if (spent.has(dataId)) {
    throw new Error(
      'Gradients of a recurrent layer were asked for twice: only first order is there.',
    );
  }
  spent.add(dataId);
}

function defineGradient(
  kernelName: string,
  gradientName: string,
  stateNames: readonly string[],
): GradConfig {
  const initialNames = stateNames.map((name) => `${name}0`);
  const sequenceNames = stateNames.map((name) => `${name}s`);
  const inputNames = ['z', 'weights', 'mask', 'dropout', 'seen'].concat(
    initialNames,
    sequenceNames,
  );
  return {
    kernelName,
    inputsToSave: inputNames,
    gradFunc: (dy, saved, attrs) => {
      const dys = Array.isArray(dy) ? dy : [dy];
      const named = inputNames.map((name, index) => [name, saved[index]!]);
      const inputs: NamedTensorMap = {
        ...(Object.fromEntries(named) as NamedTensorMap),
        ...Object.fromEntries(dys.map((gradient, index) => [`d${stateNames[index]}`, gradient])),
      };
      spend(inputs.z!);
      const [dz, dWeights, ...dStates] = engine().runKernel<Tensor[]>(gradientName, inputs, attrs);
      const states = initialNames.map((name, index) => [name, () => dStates[index]!]);
      return {
        z: () => dz!,
        weights: () => dWeights!,
        bias: () => sum(dz!, [0, 1]),
        ...(Object.fromEntries(states) as Record<string, () => Tensor>),
      };
    },
  };
}

const sparseProductGradient: GradConfig = {
  kernelName: names.SparseProduct,
  inputsToSave: ['a', 'b'],
  gradFunc: (dy, saved) => {
    const [a, b] = saved as [Tensor2D, Tensor2D];
    const dc = (Array.isArray(dy) ? dy[0]! : dy) as Tensor2D;
    return {
      a: () => matMul(dc, b, false, true),
      b: () => engine().runKernel<Tensor[]>(names.SparseProductGrad, { a, dc })[0]!,
    };
  },
};

const gradients: readonly GradConfig[] = [
  defineGradient(names.LstmSequence, names.LstmSequenceGrad, ['h', 'c']),
  defineGradient(names.GruSequence, names.GruSequenceGrad, ['h']),
  defineGradient(names.SimpleRnnSequence, names.SimpleRnnSequenceGrad, ['h']),
  sparseProductGradient,
];

/** Registers the gradients once; they serve any backend that has the kernels. */
export function installSequenceGradients(): void {
  for (const gradient of gradients) {
    if (!findGradient(gradient.kernelName)) registerGradient(gradient);
  }
}
