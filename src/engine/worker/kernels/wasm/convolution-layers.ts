// Has convolution layers with a bias and ReLU compute all three in one pass in training too, where
// TensorFlow.js takes them apart so that each has a gradient.
import {
  Conv2DBackpropFilter,
  Conv2DBackpropInput,
  FusedConv2D,
  engine,
  getKernel,
  registerGradient,
  registerKernel,
  sum,
  unregisterKernel,
  type GradConfig,
  type NamedAttrMap,
  type NamedTensorMap,
  type Tensor,
} from '@tensorflow/tfjs-core';
import { layers } from '@tensorflow/tfjs-layers';
import { findGradient, findKernel } from '../lookup';
import { ConvolutionRelu, ReluGrad } from './names';
import { patchLayer, type Inputs, type LayerVariable } from './patch-layer';

const BACKEND = 'wasm';

/** As far as we look at it. */
interface ConvolutionLayer {
  readonly kernel: LayerVariable;
  readonly bias?: LayerVariable | null;
  readonly strides: readonly number[];
  readonly padding: string;
  readonly dataFormat: string;
  readonly dilationRate: readonly number[];
  readonly activation: { getClassName(): string };
}

function isPlain({ bias, padding, dataFormat, dilationRate, activation }: ConvolutionLayer) {
  return (
    bias &&
    activation.getClassName() === 'relu' &&
    dataFormat === 'channelsLast' &&
    (padding === 'same' || padding === 'valid') &&
    dilationRate.every((rate) => rate === 1)
  );
}

/** Only where a gradient is recorded, and none of the gradient: the rest TensorFlow.js does as well. */
function callConvolution(layer: ConvolutionLayer, inputs: Inputs): Tensor | null {
  const { backendName, state } = engine();
  if (state.gradientDepth !== 1 || !findKernel(ConvolutionRelu, backendName)) return null;
  const [x, ...others] = [inputs].flat();
  if (!x || others.length > 0 || x.rank !== 4 || x.dtype !== 'float32') return null;
  if (!isPlain(layer) || x.size === 0) return null;
  const { kernel, bias, strides, padding } = layer;
  return engine().runKernel<Tensor>(
    ConvolutionRelu,
    { x, filter: kernel.read(), bias: bias!.read() },
    {
      ...{ strides: [...strides], pad: padding, dataFormat: 'NHWC', dilations: [1, 1] },
      activation: 'relu',
    },
  );
}

const gradient: GradConfig = {
  kernelName: ConvolutionRelu,
  inputsToSave: ['x', 'filter'],
  outputsToSave: [true],
  gradFunc: (dy, saved, attrs) => {
    const { strides, pad, dataFormat } = attrs;
    const window = { strides, pad, dataFormat } as NamedAttrMap;
    const [x, filter, y] = saved as [Tensor, Tensor, Tensor];
    const run = (name: string, tensors: NamedTensorMap, more: NamedAttrMap) =>
      engine().runKernel<Tensor>(name, tensors, { ...window, ...more });
    const dz = engine().runKernel<Tensor>(ReluGrad, { dy: dy as Tensor, x: y });
    return {
      x: () => run(Conv2DBackpropInput, { dy: dz, filter }, { inputShape: x.shape }),
      filter: () => run(Conv2DBackpropFilter, { x, dy: dz }, { filterShape: filter.shape }),
      bias: () => sum(dz, [0, 1, 2]),
    };
  },
};

let patched = false;

/** The kernel is the backend's own for inference, ours in front, which always finds a way. */
export function installConvolutionLayers(): void {
  if (findKernel(ConvolutionRelu, BACKEND)) unregisterKernel(ConvolutionRelu, BACKEND);
  registerKernel({
    kernelName: ConvolutionRelu,
    backendName: BACKEND,
    kernelFunc: (args) => getKernel(FusedConv2D, BACKEND).kernelFunc(args),
  });
  if (patched) return;
  patched = true;
  if (!findGradient(ConvolutionRelu)) registerGradient(gradient);
  patchLayer(layers.conv2d({ filters: 1, kernelSize: 1 }), (layer, inputs) =>
    callConvolution(layer as ConvolutionLayer, inputs),
  );
}
