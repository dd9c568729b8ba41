// What an operation keeps for its gradient. TensorFlow.js copies it by an operation of its own, with a gradient
// of its own: a quarter of all that a training step of a small network calls. A second handle does as well,
// unless gradients of gradients are wanted, which have to find their way through the copy.
import { engine, type DataId, type KernelBackend, type Tensor } from '@tensorflow/tfjs-core';

/** The private part of TensorFlow.js's engine that does it. */
interface Saving {
  saveTensorsForBackwardMode(tensors: Tensor[]): Tensor[];
  readonly backend: KernelBackend;
  readonly state: {
    readonly gradientDepth: number;
    readonly tensorInfo: { get(id: DataId): { readonly backend: KernelBackend } | undefined };
  };
}

let installed = false;

export function installLightSaving(): void {
  const inner = engine() as unknown as Partial<Saving> & Omit<Saving, 'saveTensorsForBackwardMode'>;
  const stock = inner.saveTensorsForBackwardMode?.bind(inner);
  if (installed || !stock) return;
  installed = true;
  const isOrdinary = ({ dtype, dataId }: Tensor): boolean =>
    dtype !== 'complex64' &&
    dtype !== 'string' &&
    inner.state.tensorInfo.get(dataId)?.backend === inner.backend;
  inner.saveTensorsForBackwardMode = (tensors) =>
    inner.state.gradientDepth === 1 && tensors.every(isOrdinary)
      ? tensors.map(share)
      : stock(tensors);

  function share({ dataId, shape, dtype }: Tensor): Tensor {
    inner.backend.incRef(dataId);
    return engine().keep(engine().makeTensorFromTensorInfo({ dataId, shape, dtype }));
  }
}
