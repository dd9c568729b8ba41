/** Recurrent layers on the fused WebGPU operations against the stock layers on the cpu backend. */
import * as tf from '@tensorflow/tfjs-core';
import { initializers, layers } from '@tensorflow/tfjs-layers';
import fc from 'fast-check';
import { computeOn, fill, measureAgainstCpu, measureError } from './compare';

const cells = ['lstm', 'gru', 'simpleRNN'] as const;
type CellName = (typeof cells)[number];

export interface LayerCase {
  readonly cell: CellName;
  readonly rows: number;
  readonly steps: number;
  readonly features: number;
  readonly units: number;
  readonly options?: Readonly<Record<string, unknown>>;
  /** Whether initial states are given. */
  readonly initial?: boolean;
  /** Zeros and ones by row and step. */
  readonly mask?: readonly number[][];
  readonly training?: boolean;
  /** Largest input; 2 where not given. */
  readonly scale?: number;
}

interface LayerResult {
  /** The largest error of an output or gradient, relative to its largest value, and whose it is. */
  readonly error: number;
  readonly at: string;
  /** Sequences that ran in one operation on WebGPU. */
  readonly fused: number;
}

const kernelNames = ['WebgpuLstmSequence', 'WebgpuGruSequence', 'WebgpuSimpleRnnSequence'];
/** Since the layer at hand was built. */
let calls = 0;

/** Call it after our kernels are installed. */
export function watchSequences(): void {
  for (const name of kernelNames) {
    const kernel = tf.getKernel(name, 'webgpu');
    tf.unregisterKernel(name, 'webgpu');
    tf.registerKernel({
      ...kernel,
      kernelFunc: (args) => {
        calls++;
        return kernel.kernelFunc(args);
      },
    });
  }
  // TensorFlow.js cannot derive an unstack into one part, which its layers do for sequences of one step.
  tf.unregisterGradient(tf.Unpack);
  tf.registerGradient({
    kernelName: tf.Unpack,
    gradFunc: (dy, _saved, attrs) => ({
      value: () => tf.stack([dy].flat(), Number(attrs['axis'])),
    }),
  });
}

/** Keeps the same features wherever it is asked. */
function dropEveryThird(x: tf.Tensor, rate: number): tf.Tensor {
  const kept = Array.from({ length: x.size }, (_, index) => (index % 3 ? 1 / (1 - rate) : 0));
  return tf.mul(x, tf.tensor(kept, x.shape));
}

/** A stock cell keeps the masks of dropout until its next call. */
function forgetMasks(layer: object): void {
  const cell = Reflect.get(layer, 'cell') as object;
  for (const name of ['dropoutMask', 'recurrentDropoutMask']) {
    const masks = Reflect.get(cell, name) as tf.Tensor | tf.Tensor[] | null;
    if (masks) tf.dispose(masks);
  }
}

/** Outputs, and the gradients of each input and weight of a loss that weighs every output differently. */
async function runLayer(backend: 'cpu' | 'webgpu', spec: LayerCase): Promise<Float32Array[]> {
  await tf.setBackend(backend);
  const { rows, steps, features, units, training = false } = spec;
  const layer = layers[spec.cell]({
    units,
    dropoutFunc: dropEveryThird,
    // Orthogonal matrices, the default, take long to find, and all weights are set below.
    recurrentInitializer: 'zeros',
    ...spec.options,
  });
  tf.tidy(() => void layer.apply(tf.zeros([rows, steps, features]), { training }));
  forgetMasks(layer);
  calls = 0;
  const weights = layer.weights.map((weight, index) => {
    tf.tidy(() => {
      weight.write(
        tf.mul(fill(weight.shape as number[], 20 + index), Math.min(1, 3 / Math.sqrt(units))),
      );
    });
    return tf.engine().registeredVariables[weight.name]!;
  });
  // Computed now, what they were made of is gone before anything is counted.
  await Promise.all(weights.map((weight) => weight.data()));
  const stateCount = spec.initial ? (spec.cell === 'lstm' ? 2 : 1) : 0;
  const call = (x: tf.Tensor, initialState: tf.Tensor[]): tf.Tensor[] => {
    const mask = spec.mask && tf.tensor(spec.mask.flat(), [rows, steps], 'bool');
    const given = initialState.length > 0 ? { initialState } : {};
    return [layer.call(x, { ...given, mask, training })].flat();
  };
  const loss = (...values: tf.Tensor[]): tf.Scalar =>
    tf.addN(
      call(values[0]!, values.slice(1, 1 + stateCount)).map((output, index) =>
        tf.sum<tf.Scalar>(tf.mul(output, fill(output.shape, 9 + index))),
      ),
    );
  const values = await computeOn(backend, () => {
    const x = tf.mul(fill([rows, steps, features], 1), spec.scale ?? 2);
    const states = Array.from({ length: stateCount }, (_, i) => fill([rows, units], 2 + i));
    const { grads } = tf.variableGrads(() => loss(x, ...states), weights);
    const results = [
      ...call(x, states),
      ...tf.grads(loss)([x, ...states]),
      ...weights.map(({ name }) => grads[name]!),
    ];
    forgetMasks(layer);
    return results;
  });
  layer.dispose();
  return values;
}

/** How far a layer, its gradients included, is from the stock one on cpu. */
export async function compareLayer(spec: LayerCase): Promise<LayerResult> {
  const expected = await runLayer('cpu', spec);
  const actual = await runLayer('webgpu', spec);
  // A gradient that all but cancels out counts as 0.1.
  const errors = expected.map((values, i) => {
    const magnitude = values.reduce((most, value) => Math.max(most, Math.abs(value)), 1e-6);
    return measureError(actual[i]!, values) * Math.min(1, magnitude / 0.1);
  });
  const error = Math.max(...errors);
  return {
    error,
    at: `result ${errors.indexOf(error)} of ${errors.length}`,
    fused: calls,
  };
}

/** A gradient of a gradient, which only the stock layers have. */
export async function compareCurvature(): Promise<number> {
  return measureAgainstCpu(() => {
    const kernelInitializer = initializers.glorotUniform({ seed: 1 });
    const layer = layers.lstm({
      units: 3,
      // A hard gate has no second derivative.
      recurrentActivation: 'sigmoid',
      kernelInitializer,
      recurrentInitializer: kernelInitializer,
    });
    const x = fill([2, 3, 2], 1);
    const slope = tf.grad((value) => tf.sum(layer.apply(value) as tf.Tensor));
    const curvature = tf.grad((value) => tf.sum(tf.square(slope(value))))(x);
    layer.dispose();
    return curvature;
  });
}

const options = fc.record({
  returnSequences: fc.boolean(),
  returnState: fc.boolean(),
  goBackwards: fc.boolean(),
  useBias: fc.boolean(),
  recurrentActivation: fc.constantFrom('sigmoid', 'hardSigmoid'),
});

const layerCases = fc
  .record({
    cell: fc.constantFrom(...cells),
    rows: fc.integer({ min: 1, max: 5 }),
    steps: fc.integer({ min: 1, max: 6 }),
    features: fc.integer({ min: 1, max: 6 }),
    units: fc.integer({ min: 1, max: 13 }),
    initial: fc.boolean(),
    masked: fc.boolean(),
    options,
    dropped: fc.constantFrom('nothing', 'inputs', 'states'),
  })
  .chain(({ masked, dropped, ...plain }) => {
    // A device binds no more than eight buffers: not masks, initial states and dropped states of an LSTM.
    const states = dropped === 'states' && !(masked && plain.initial);
    const rates = { dropout: dropped === 'inputs' ? 0.4 : 0, recurrentDropout: states ? 0.4 : 0 };
    const spec = { ...plain, options: { ...plain.options, ...rates }, training: true };
    const row = fc.array(fc.nat(1), { minLength: spec.steps, maxLength: spec.steps });
    const mask = fc.array(row, { minLength: spec.rows, maxLength: spec.rows });
    return masked ? mask.map((values) => ({ ...spec, mask: values })) : fc.constant(spec);
  });

/** The worst of random cases; all of them must run fused. */
export async function checkRecurrentLayers(
  seed: number,
  numRuns: number,
): Promise<{ error: number; at: string; stock: number }> {
  let worst = { error: 0, at: 'none', stock: 0 };
  for (const spec of fc.sample(layerCases, { seed, numRuns })) {
    const { error, at, fused } = await compareLayer(spec);
    const stock = worst.stock + (fused === 0 ? 1 : 0);
    worst =
      error > worst.error || Number.isNaN(error)
        ? { error, at: `${at} in ${JSON.stringify(spec)}`, stock }
        : { ...worst, stock };
  }
  return worst;
}
