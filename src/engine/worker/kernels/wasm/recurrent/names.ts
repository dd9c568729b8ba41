// Names under which the kernels for whole sequences and their inputs are registered.
export const LstmSequence = 'LstmSequence';
export const LstmSequenceGrad = 'LstmSequenceGrad';
export const GruSequence = 'GruSequence';
export const GruSequenceGrad = 'GruSequenceGrad';
export const SimpleRnnSequence = 'SimpleRnnSequence';
export const SimpleRnnSequenceGrad = 'SimpleRnnSequenceGrad';
export const SparseProduct = 'SparseProduct';
export const SparseProductGrad = 'SparseProductGrad';
