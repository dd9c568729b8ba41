// Elementwise operations as WGSL functions of floats, the same as the stock kernels compute.
import * as names from '@tensorflow/tfjs-core';
import {
  BinaryOpType,
  getBinaryOpString,
} from '@tensorflow/tfjs-backend-webgpu/dist/binary_op_util';
import { UnaryOpType, getUnaryOpString } from '@tensorflow/tfjs-backend-webgpu/dist/unary_op_util';

export interface Operation {
  /** A WGSL identifier that no other operation has. */
  readonly name: string;
  /** Names of the kernel's inputs, which become `a`, `b`, `c` in the body. */
  readonly operands: readonly string[];
  /** Names of the kernel's numerical attributes, which become `p`, `q` in the body. */
  readonly parameters: readonly string[];
  /** Body of a WGSL function of floats. */
  readonly body: string;
  /** Whether the stock kernel computes small tensors that are on the CPU there. */
  readonly alsoOnCpu: boolean;
  /** Comparisons and logic give a bool whatever they are given. */
  readonly dtype?: 'bool';
}

const unary = {
  [names.Abs]: UnaryOpType.ABS,
  [names.Cos]: UnaryOpType.COS,
  [names.Elu]: UnaryOpType.ELU,
  [names.Erf]: UnaryOpType.ERF,
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

const arithmetic = {
  [names.Add]: BinaryOpType.ADD,
  [names.Sub]: BinaryOpType.SUB,
  [names.Multiply]: BinaryOpType.MUL,
  [names.RealDiv]: BinaryOpType.DIV,
  [names.Maximum]: BinaryOpType.MAX,
  [names.Minimum]: BinaryOpType.MIN,
  [names.Pow]: BinaryOpType.POW,
  [names.SquaredDifference]: BinaryOpType.SQUARED_DIFFERENCE,
};

const comparisons = {
  [names.Equal]: BinaryOpType.EQUAL,
  [names.NotEqual]: BinaryOpType.NOT_EQUAL,
  [names.Greater]: BinaryOpType.GREATER,
  [names.GreaterEqual]: BinaryOpType.GREATER_EQUAL,
  [names.Less]: BinaryOpType.LESS,
  [names.LessEqual]: BinaryOpType.LESS_EQUAL,
  [names.LogicalAnd]: BinaryOpType.LOGICAL_AND,
  [names.LogicalOr]: BinaryOpType.LOGICAL_OR,
};

const alsoOnCpu = new Set<string>([
  ...[names.Abs, names.Exp, names.Expm1, names.Log, names.Neg, names.Rsqrt],
  ...[names.Add, names.Sub, names.Multiply, names.Maximum, names.Minimum],
  ...[names.Equal, names.NotEqual, names.Greater, names.GreaterEqual, names.Less, names.LessEqual],
]);

const others: readonly Omit<Operation, 'alsoOnCpu'>[] = [
  {
    name: names.ClipByValue,
    operands: ['x'],
    parameters: ['clipValueMin', 'clipValueMax'],
    body: 'if (isnan(a)) { return a; } return clamp(a, p, q);',
  },
  {
    name: names.LeakyRelu,
    operands: ['x'],
    parameters: ['alpha'],
    body: 'if (a < 0.0) { return p * a; } return a;',
  },
  {
    name: names.Step,
    operands: ['x'],
    parameters: ['alpha'],
    body: 'if (isnan(a)) { return a; } return select(p, 1.0, a > 0.0);',
  },
  {
    name: names.LogicalNot,
    operands: ['x'],
    parameters: [],
    body: getUnaryOpString(UnaryOpType.LOGICAL_NOT),
    dtype: 'bool',
  },
  {
    name: names.EluGrad,
    operands: ['dy', 'y'],
    parameters: [],
    body: getBinaryOpString(BinaryOpType.ELU_DER),
  },
  {
    name: names.Prelu,
    operands: ['x', 'alpha'],
    parameters: [],
    body: getBinaryOpString(BinaryOpType.PRELU),
  },
  {
    name: names.Select,
    operands: ['condition', 't', 'e'],
    parameters: [],
    body: 'return select(c, b, a >= 1.0);',
  },
];

/** The operations that can be fused with each other; each is named after its kernel. */
export const operations: readonly Operation[] = [
  ...Object.entries(unary).map(([name, type]) => ({
    name,
    operands: ['x'],
    parameters: [],
    body: getUnaryOpString(type),
  })),
  ...Object.entries(arithmetic).map(([name, type]) => ({
    name,
    operands: ['a', 'b'],
    parameters: [],
    body: getBinaryOpString(type),
  })),
  ...Object.entries(comparisons).map(([name, type]) => ({
    name,
    operands: ['a', 'b'],
    parameters: [],
    body: getBinaryOpString(type),
    dtype: 'bool' as const,
  })),
  ...others,
].map((one) => ({ ...one, alsoOnCpu: alsoOnCpu.has(one.name) }));

export function findOperation(kernelName: string): Operation {
  return operations.find(({ name }) => name === kernelName)!;
}
