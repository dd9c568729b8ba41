// Gradients in one pass over memory where TensorFlow.js composes them from several operations. They are
// registered for all backends alike: the stock ones stay for those without our kernels, for other dtypes,
// and for gradients of gradients, since our kernels have none themselves.
import * as names from '@tensorflow/tfjs-core';
import {
  engine,
  registerGradient,
  unregisterGradient,
  util,
  type NamedAttrMap,
  type NamedTensorMap,
  type Tensor,
} from '@tensorflow/tfjs-core';
import { findGradient, findKernel } from '../lookup';
import { splitAxes, type SpreadAttrs } from './operations/reduce';
import * as ours from './names';

/** Of the first output, by what the stock gradient saves; null declines. */
type FastGradient = (
  dy: Tensor,
  saved: readonly Tensor[],
  attrs: NamedAttrMap,
) => Record<string, () => Tensor> | null;

function run(kernel: string, inputs: NamedTensorMap, attrs?: object): () => Tensor {
  return () => engine().runKernel<Tensor>(kernel, inputs, attrs as NamedAttrMap | undefined);
}

/** dy shared out along the axes that a sum or mean (`divide`) went over. */
function undoSum(x: Tensor, dy: Tensor, axis: unknown, divide: boolean): FastResult {
  const axes = util.parseAxisParam(axis as number | number[], x.shape).sort((a, b) => a - b);
  const split = splitAxes(x.shape, axes);
  if (!split) return null;
  const attrs: SpreadAttrs = { ...split, shape: x.shape, scale: divide ? 1 / split.count : 1 };
  return { x: run(ours.Spread, { x: dy }, attrs) };
}

function undoExtremum(x: Tensor, y: Tensor, dy: Tensor, axis: unknown): FastResult {
  const axes = util.parseAxisParam(axis as number | number[], x.shape).sort((a, b) => a - b);
  const split = splitAxes(x.shape, axes);
  return split && { x: run(ours.ExtremumGrad, { dy, y, x }, split) };
}

type FastResult = ReturnType<FastGradient>;

/** By forward kernel: the kernel that the gradient needs, and the gradient. */
const fastGradients: Readonly<Record<string, readonly [string, FastGradient]>> = {
  [names.Relu]: [ours.ReluGrad, (dy, [x]) => ({ x: run(ours.ReluGrad, { dy, x: x! }) })],
  [names.LeakyRelu]: [
    ours.LeakyReluGrad,
    (dy, [x], attrs) => ({ x: run(ours.LeakyReluGrad, { dy, x: x! }, attrs) }),
  ],
  [names.Erf]: [ours.ErfGrad, (dy, [x]) => ({ x: run(ours.ErfGrad, { dy, x: x! }) })],
  [names.Select]: [
    ours.SelectGrad,
    (dy, [condition]) => ({
      condition: () => names.zeros(condition!.shape),
      t: run(ours.SelectGrad, { dy, condition: condition! }, { wanted: true }),
      e: run(ours.SelectGrad, { dy, condition: condition! }, { wanted: false }),
    }),
  ],
  [names.Tanh]: [ours.TanhGrad, (dy, [y]) => ({ x: run(ours.TanhGrad, { dy, y: y! }) })],
  [names.ClipByValue]: [
    ours.ClipGrad,
    (dy, [x], attrs) => ({ x: run(ours.ClipGrad, { dy, x: x! }, attrs) }),
  ],
  [names.Softmax]: [
    ours.SoftmaxGrad,
    (dy, [y]) => ({ logits: run(ours.SoftmaxGrad, { dy, y: y! }) }),
  ],
  [names.Sum]: [ours.Spread, (dy, [x], { axis }) => undoSum(x!, dy, axis, false)],
  [names.Mean]: [ours.Spread, (dy, [x], { axis }) => undoSum(x!, dy, axis, true)],
  [names.Max]: [
    ours.ExtremumGrad,
    (dy, [x, y], { reductionIndices }) => undoExtremum(x!, y!, dy, reductionIndices),
  ],
  [names.Min]: [ours.ExtremumGrad, (dy, [x, y], { axis }) => undoExtremum(x!, y!, dy, axis)],
};

let installed = false;

export function installFastGradients(): void {
  if (installed) return;
  installed = true;
  for (const [name, [kernel, fast]] of Object.entries(fastGradients)) {
    const stock = findGradient(name);
    if (!stock) continue;
    unregisterGradient(name);
    registerGradient({
      ...stock,
      gradFunc: (dy, saved, attrs) => {
        const [first] = [dy].flat() as [Tensor];
        const result = isOurs(kernel, [first, ...saved]) ? fast(first, saved, attrs) : null;
        return result ?? stock.gradFunc(dy, saved, attrs);
      },
    });
  }
}

function isOurs(kernel: string, tensors: readonly Tensor[]): boolean {
  const { backendName, state } = engine();
  return (
    // While gradients are computed, only an outer gradient still records what is done.
    state.gradientDepth === 0 &&
    tensors.every(({ dtype, size }) => isReadable(kernel, dtype) && size > 0) &&
    findKernel(kernel, backendName) !== undefined
  );
}

function isReadable(kernel: string, dtype: names.DataType): boolean {
  return dtype === 'float32' || (kernel === ours.SelectGrad && dtype === 'bool');
}
