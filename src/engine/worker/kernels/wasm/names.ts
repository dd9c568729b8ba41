// Names under which kernels of our own are registered, which only our own gradients and layers call.
export const ReluGrad = 'ReluGrad';
export const LeakyReluGrad = 'LeakyReluGrad';
export const TanhGrad = 'TanhGrad';
export const ClipGrad = 'ClipGrad';
export const ErfGrad = 'ErfGrad';
export const SelectGrad = 'SelectGrad';
export const SoftmaxGrad = 'SoftmaxGrad';
export const Spread = 'Spread';
export const ExtremumGrad = 'ExtremumGrad';
export const LayerNormalise = 'LayerNormalise';
export const LayerNormaliseGrad = 'LayerNormaliseGrad';
export const BatchNormalise = 'BatchNormalise';
export const BatchNormaliseGrad = 'BatchNormaliseGrad';
export const ConvolutionRelu = 'ConvolutionRelu';
