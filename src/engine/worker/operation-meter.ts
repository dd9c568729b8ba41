/** Counts the floating-point operations of products: what a training step's size is judged by. */
import * as tf from '@tensorflow/tfjs-core';

type Shape = readonly number[];
type Shapes = Readonly<Record<string, Shape | undefined>>;
type Count = (inputs: Shapes, output: Shape, attrs: Readonly<Record<string, unknown>>) => number;

function sizeOf(shape: Shape = []): number {
  return shape.reduce((product, length) => product * length, 1);
}

/** Every row of `a` meets every column of `b`. */
function countMatMul(...[{ a, b = [] }, , { transposeB }]: Parameters<Count>): number {
  return 2 * sizeOf(a) * (b.at(transposeB === true ? -2 : -1) ?? 1);
}

/** Each value on the side of the output meets the filter's weights of its channel. */
function countConvolution(side: Shape, filter: Shape): number {
  return (2 * sizeOf(side) * sizeOf(filter)) / Math.max(1, filter[3] ?? 1);
}

function countDepthwise(side: Shape, filter: Shape): number {
  return 2 * sizeOf(side) * sizeOf(filter.slice(0, 2));
}

const counts: Readonly<Record<string, Count>> = {
  [tf.BatchMatMul]: countMatMul,
  [tf._FusedMatMul]: countMatMul,
  [tf.Conv2D]: ({ filter = [] }, output) => countConvolution(output, filter),
  [tf.FusedConv2D]: ({ filter = [] }, output) => countConvolution(output, filter),
  [tf.Conv2DBackpropFilter]: ({ dy = [] }, output) => countConvolution(dy, output),
  [tf.Conv2DBackpropInput]: ({ dy = [], filter = [] }) => countConvolution(dy, filter),
  [tf.DepthwiseConv2dNative]: ({ filter = [] }, output) => countDepthwise(output, filter),
  [tf.FusedDepthwiseConv2D]: ({ filter = [] }, output) => countDepthwise(output, filter),
  [tf.DepthwiseConv2dNativeBackpropFilter]: ({ dy = [] }, output) => countDepthwise(dy, output),
  [tf.DepthwiseConv2dNativeBackpropInput]: ({ dy = [], filter = [] }) => countDepthwise(dy, filter),
};

/** Kernels for whole sequences: the recurrent weights meet every step of every sample. */
function countSequence(...[{ x, z, kernel = [0], weights }, output]: Parameters<Count>): number {
  const [steps = 0, batch = 0] = x ?? z ?? output;
  return 2 * steps * batch * (sizeOf(weights) + sizeOf(kernel));
}

function findCount(kernel: string): Count | undefined {
  return counts[kernel] ?? (/Sequence(Grad)?$/.test(kernel) ? countSequence : undefined);
}

let counted = 0;
const metered = new WeakSet<object>();

/** Has the engine count from now on, on every backend; once is enough. */
export function installOperationMeter(): void {
  const engine = tf.engine();
  if (metered.has(engine)) return;
  metered.add(engine);
  const run = engine.runKernel.bind(engine);
  // eslint-disable-next-line @typescript-eslint/no-unnecessary-type-parameters -- as it is declared
  engine.runKernel = <T extends tf.Tensor | tf.Tensor[]>(
    ...[name, inputs, attrs]: Parameters<typeof run>
  ): T => {
    const result = run<T>(name, inputs, attrs);
    const count = findCount(name);
    if (count) {
      const shapes = Object.entries(inputs).map(([input, tensor]) => [
        input,
        (tensor as tf.Tensor | undefined)?.shape,
      ]);
      const [output] = [result].flat() as tf.Tensor[];
      counted += count(Object.fromEntries(shapes) as Shapes, output?.shape ?? [], attrs ?? {});
    }
    return result;
  };
}

/** All operations counted so far. */
export function countedOperations(): number {
  return counted;
}
