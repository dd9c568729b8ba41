// Elementwise operations as WGSL functions of floats, the same as the stock kernels compute.
import * as names from '@tensorflow/tfjs-core';
import { BinaryOpType, getBinaryOpString } from '@tensorflow/tfjs-backend-webgpu/dist/binary_op_util';
import { UnaryOpType, getUnaryOpString } from '@tensorflow/tfjs-backend-webgpu/dist/unary_op_util';

export interface Operation {
  /** A WGSL identifier that no other operation has. */
  readonly name: string;
  /** Body of a function of `a`, `b`, `c` (as many as there are operands), then `p`, `q`. */
  readonly body: string;
  /** Names of the kernel's attributes that become `p` and `q`. */
  readonly parameters: readonly string[];
  /** Comparisons and logic give a bool whatever they are given. */
  readonly dtype?: 'bool';
}

const { [names.Step]: step, ...unaryTypes } = {
  [names.Abs]: UnaryOpType.ABS,
  [names.Cos]: UnaryOpType.COS,
  [names.Elu]: UnaryOpType.ELU,
  [names.Exp]: UnaryOpType.EXP,
  [names.Expm1]: UnaryOpType.EXPM1,
  [names.Log]: UnaryOpType.LOG,
  [names.Log1p]: UnaryOpType.LOG1P,
  [names.Neg]: UnaryOpType.NEG,
  [names.Reciprocal]: UnaryOpType.RECIPROCAL,
  [names.Relu]: UnaryOpType.RELU,
  [names.Relu6]: UnaryOpType.RELU6,
  [names.Rsqrt]: UnaryOpType.RSQRT,
  [names.Selu]: UnaryOpType.SELU,
  [names.Sigmoid]: UnaryOpType.SIGMOID,
  [names.Sign]: UnaryOpType.SIGN,
  [names.Sin]: UnaryOpType.SIN,
  [names.Softplus]: UnaryOpType.SOFTPLUS,
  [names.Sqrt]: UnaryOpType.SQRT,
  [names.Square]: UnaryOpType.SQUARE,
  [names.Tanh]: UnaryOpType.TANH,
};
