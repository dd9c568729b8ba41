// The kernel module's exports. It lives on TensorFlow.js's heap and keeps no state and no memory of its own.
export { gemm, gemmBatch, gemmScratch } from './gemm';
export { convFilterGradient } from './conv-filter-gradient';
export { convForward } from './conv-forward';
export { convInputGradient } from './conv-input-gradient';
export { convScratch } from './conv-scratch';
export { depthwiseFilterGradient, depthwiseInputGradient } from './depthwise';
export { maxPoolGradient } from './pool';
export { averagePoolGradient } from './average-pool';
export { extremumGradient, spread, sumColumns, sumMiddle, sumRows, sumSegments } from './reduce';
export { addBias, reluGradient } from './elementwise';
export { clipGradient, exp, leakyRelu, leakyReluGradient, tanh, tanhGradient } from './activations';
export { erf, erfGradient } from './erf';
export { select, selectGradient, spreadBytes } from './select';
export { softmax, softmaxGradient } from './softmax';
export { normaliseRows, normaliseRowsGradient, normaliseRowsScratch } from './normalise-rows';
export {
  normaliseColumns,
  normaliseColumnsGradient,
  sumColumnProducts,
  sumDeviations,
} from './normalise-columns';
export { copyRows, gatherRows } from './copy';
export { adam, momentum, rmsprop, sgd } from './optimiser';
export { addFloats, scaleFloats } from './vector';
export { gruBackward, gruForward } from './gru';
export { lstmBackward, lstmForward } from './lstm';
export { sequenceScratch } from './sequence';
export { simpleRnnBackward, simpleRnnForward } from './simple-rnn';
export { isSparse, sparseGradient, sparseProduct } from './sparse';
