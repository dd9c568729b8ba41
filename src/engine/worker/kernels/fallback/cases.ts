// The cases in which TensorFlow.js's wasm kernels give wrong numbers, write beyond their memory, or never end.
// Each is held by fallback.test.ts, which compares operations of all kinds with the cpu backend.
import type { DataType, NamedAttrMap, NamedTensorInfoMap } from '@tensorflow/tfjs-core';

/** Other kernels would take integers for floats, leave the result unset, or give it another type than they say. */
const readIntegers: ReadonlySet<string> = new Set([
  ...['Add', 'Sub', 'Multiply', 'Maximum', 'Minimum', 'Sum', 'Max', 'Min'],
  ...['Equal', 'NotEqual', 'Greater', 'GreaterEqual', 'Less', 'LessEqual'],
  ...['Identity', 'Reshape', 'ExpandDims', 'Transpose', 'Cast', 'Tile', 'OneHot'],
  ...['Concat', 'Pack', 'Slice', 'SplitV', 'Unpack', 'GatherV2', 'CropAndResize', 'Select'],
  'UnsortedSegmentSum',
]);

/** Others read four bytes where a boolean has one. */
const readBooleans: ReadonlySet<string> = new Set([
  ...['Identity', 'Reshape', 'ExpandDims', 'Cast', 'Select', 'Tile'],
  ...['LogicalAnd', 'LogicalOr', 'LogicalNot'],
]);

type Test = (inputs: NamedTensorInfoMap, attrs: NamedAttrMap) => boolean;

/** What tells whether a call of a kernel is to be computed on the cpu backend: asked at every call, it allocates nothing. */
export function makeTest(kernelName: string): Test {
  const integers = readIntegers.has(kernelName);
  const booleans = readBooleans.has(kernelName);
  const isSpecial = special[kernelName];
  return (inputs, attrs) => {
    for (const key in inputs) {
      const input = inputs[key];
      // Nothing to read is read all the same, and loops that count down to it never end.
      if (input && (input.shape.includes(0) || !isReadRightly(input.dtype))) return true;
    }
    return attrs['dtype'] === 'complex64' || (isSpecial?.(inputs, attrs) ?? false);
  };

  function isReadRightly(dtype: DataType): boolean {
    switch (dtype) {
      case 'float32':
        return true;
      case 'int32':
        return integers;
      case 'bool':
        return booleans;
      case 'complex64':
      case 'string':
        return false;
    }
  }
}

const special: Readonly<Record<string, Test | undefined>> = {
  // Floats are cut to whole numbers first: 0.5 would be false.
  Cast: (_, { dtype }) => dtype === 'bool',
  Select: ({ t }) => t!.dtype === 'bool',
  // Bias and activation go astray beyond the first row; what ours computes is right.
  _FusedMatMul: ({ a }, { activation }) =>
    a!.shape.length > 2 && activation !== 'linear' && activation !== 'relu',
  // Their largest so far begins at the smallest positive number, not at −∞.
  MaxPool3D: () => true,
  Dilation2D: () => true,
  // They know channels as the last axis only.
  Conv2D: (inputs, attrs) => isChannelsFirst(inputs, attrs) || leavesOut(inputs, attrs),
  FusedConv2D: (inputs, attrs) => isChannelsFirst(inputs, attrs) || leavesOut(inputs, attrs),
  Conv2DBackpropInput: isChannelsFirst,
  DepthwiseConv2dNative: leavesOut,
  FusedDepthwiseConv2D: leavesOut,
  MaxPool: isInBorder,
  AvgPool: isInBorder,
  // Written as if there were a last axis.
  Cumsum: isScalar,
  Cumprod: isScalar,
  Softmax: isScalar,
};

function isChannelsFirst(_: NamedTensorInfoMap, { dataFormat }: NamedAttrMap): boolean {
  return dataFormat === 'NCHW';
}

function isScalar(inputs: NamedTensorInfoMap): boolean {
  return Object.values(inputs).some((input) => input?.shape.length === 0);
}

/** With steps wider than the filter the border would be negative. */
function leavesOut({ filter }: NamedTensorInfoMap, { pad, strides }: NamedAttrMap): boolean {
  const [height = 1, width = 1] = filter!.shape;
  const [down, across] = Array.isArray(strides) ? (strides as number[]) : [strides, strides];
  return pad === 'same' && (Number(down) > height || Number(across) > width);
}

/** Some windows lie in the border alone. */
function isInBorder(_: NamedTensorInfoMap, { filterSize, pad }: NamedAttrMap): boolean {
  return typeof pad === 'number' && [filterSize].flat().some((side) => Number(side) <= pad);
}
