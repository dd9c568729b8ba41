// Names under which the kernels for whole sequences are registered.
export const LstmSequence = 'LstmSequence';
export const LstmSequenceGrad = 'LstmSequenceGrad';
export const GruSequence = 'GruSequence';
export const GruSequenceGrad = 'GruSequenceGrad';
export const SimpleRnnSequence = 'SimpleRnnSequence';
export const SimpleRnnSequenceGrad = 'SimpleRnnSequenceGrad';
