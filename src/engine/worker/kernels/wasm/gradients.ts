// ReLU's gradient in one pass over memory instead of three (step, cast, multiply).
import {
  Relu,
  engine,
  registerGradient,
  unregisterGradient,
  type Tensor,
} from '@tensorflow/tfjs-core';
import { findGradient, findKernel } from '../lookup';
import { ReluGrad } from './kernels/elementwise';

/** Gradients are registered for all backends alike: the stock one stays for those without the kernel. */
export function installReluGradient(): void {
  const stock = findGradient(Relu);
  if (!stock) return;
  unregisterGradient(Relu);
  registerGradient({
    ...stock,
    gradFunc: (dy, saved, attrs) => {
      const [x] = saved as [Tensor];
      const fast = x.dtype === 'float32' && x.size > 0;
      if (!fast || !findKernel(ReluGrad, engine().backendName)) {
        return stock.gradFunc(dy, saved, attrs);
      }
      return { x: () => engine().runKernel<Tensor>(ReluGrad, { dy: dy as Tensor, x }) };
    },
  });
}
