// Has the normalisation layers of TensorFlow.js run in one operation, where the backend in use has our
// kernels and the layer's configuration allows; everything else goes the stock way, in dozens.
import {
  engine,
  mul,
  registerGradient,
  sub,
  type GradConfig,
  type Tensor,
} from '@tensorflow/tfjs-core';
import { layers } from '@tensorflow/tfjs-layers';
import { findGradient, findKernel } from '../lookup';
import * as names from './names';
import { patchLayer, type Inputs, type LayerVariable, type Options } from './patch-layer';

/** Both layers, as far as we look at them. */
interface NormalisationLayer {
  readonly axis: number | readonly number[];
  readonly epsilon: number;
  /** Missing where the layer does not scale or shift. */
  readonly gamma?: LayerVariable | null;
  readonly beta?: LayerVariable | null;
}

interface BatchNormalisationLayer extends NormalisationLayer {
  readonly momentum: number;
  readonly movingMean: LayerVariable;
  readonly movingVariance: LayerVariable;
}

/** What both operations are called with; null where the layer is not one for them. */
function prepare(layer: NormalisationLayer, inputs: Inputs, kernel: string) {
  const [x, ...others] = [inputs].flat();
  if (!x || others.length > 0 || x.dtype !== 'float32' || x.size === 0 || x.rank < 2) return null;
  const axes = [layer.axis].flat().map((axis) => (axis < 0 ? axis + x.rank : axis));
  if (axes.length !== 1 || axes[0] !== x.rank - 1) return null;
  if (!layer.gamma || !layer.beta || !findKernel(kernel, engine().backendName)) return null;
  // Our gradients have none themselves.
  if (engine().state.gradientDepth > 1) return null;
  return { x, scale: layer.gamma.read(), shift: layer.beta.read() };
}

function run(kernel: string, tensors: NonNullable<ReturnType<typeof prepare>>, epsilon: number) {
  return engine().runKernel<Tensor[]>(kernel, tensors, { epsilon });
}

function callLayerNormalisation(layer: NormalisationLayer, inputs: Inputs): Tensor | null {
  const tensors = prepare(layer, inputs, names.LayerNormalise);
  return tensors && run(names.LayerNormalise, tensors, layer.epsilon)[0]!;
}

/** In training only: otherwise the moving averages stand in for the batch's own. */
function callBatchNormalisation(
  layer: BatchNormalisationLayer,
  inputs: Inputs,
  { training }: Options,
): Tensor | null {
  const tensors = training ? prepare(layer, inputs, names.BatchNormalise) : null;
  // TensorFlow.js has an error of its own for other ranks.
  if (!tensors || tensors.x.rank > 4) return null;
  const results = run(names.BatchNormalise, tensors, layer.epsilon);
  const [y, mean, variance] = results as [Tensor, Tensor, Tensor];
  moveAverage(layer.movingMean, mean, layer.momentum);
  moveAverage(layer.movingVariance, variance, layer.momentum);
  return y;
}

function moveAverage(average: LayerVariable, value: Tensor, momentum: number): void {
  const before = average.read();
  average.write(sub(before, mul(sub(before, value), 1 - momentum)));
}

function defineGradient(
  kernelName: string,
  gradientName: string,
  keptNames: readonly [string, string],
): GradConfig {
  return {
    kernelName,
    inputsToSave: ['x', 'scale'],
    outputsToSave: [false, true, true],
    gradFunc: (dys, saved, attrs) => {
      const [x, scale, first, second] = saved as [Tensor, Tensor, Tensor, Tensor];
      const [dy] = dys as Tensor[];
      const [dx, dScale, dShift] = engine().runKernel<Tensor[]>(
        gradientName,
        { dy: dy!, x, scale, [keptNames[0]]: first, [keptNames[1]]: second },
        attrs,
      );
      return { x: () => dx!, scale: () => dScale!, shift: () => dShift! };
    },
  };
}

const gradients: readonly GradConfig[] = [
  defineGradient(names.LayerNormalise, names.LayerNormaliseGrad, ['means', 'factors']),
  defineGradient(names.BatchNormalise, names.BatchNormaliseGrad, ['means', 'variances']),
];

let patched = false;

/** Patches the layers once; they look for our kernels at every call. */
export function installNormalisationLayers(): void {
  if (patched) return;
  patched = true;
  for (const gradient of gradients) {
    if (!findGradient(gradient.kernelName)) registerGradient(gradient);
  }
  patchLayer(layers.layerNormalization(), (layer, inputs) =>
    callLayerNormalisation(layer as NormalisationLayer, inputs),
  );
  patchLayer(layers.batchNormalization(), (layer, inputs, options) =>
    callBatchNormalisation(layer as BatchNormalisationLayer, inputs, options),
  );
}
