// Whole training steps of image models, and matrix products: our wasm kernels against TensorFlow.js's own.
import * as tf from '@tensorflow/tfjs-core';
import type { KernelSets } from './kernel-sets';
import { measureInTurn } from './measure';
import { buildCnn, cnnSpecs, countStepFlops, makeImages, type CnnSpec } from './models';
import { divideTimes, type Row } from './report';

const BATCH = 64;
/** Steps that make one sample: training runs many in a row, so caches are as warm as they would be. */
const STEPS = 4;
const MATRIX = 1024;

/** The targets are those of the first model; the others show what they do not cover. */
const targets = {
  step: { least: 9, aim: 12 },
  peak: { least: 0.47, aim: 0.65 },
  transpose: { least: 1.3, aim: 1.15 },
};

async function benchCnn(spec: CnnSpec, sets: KernelSets, rounds: number): Promise<Row[]> {
  const model = buildCnn(spec);
  const { x, y } = makeImages(BATCH);
  const square = tf.randomUniform([MATRIX, MATRIX]);
  const train = async () => {
    for (let step = 0; step < STEPS; step++) await model.trainOnBatch(x, y);
  };
  const times = await measureInTurn(
    {
      stock: async () => {
        sets.useStock();
        await train();
      },
      ours: async () => {
        sets.useOurs();
        await train();
      },
      gemm: () => multiply(square, false, false),
    },
    rounds,
  );
  model.optimizer.dispose();
  model.dispose();
  tf.dispose([x, y, square]);

  const [stock, ours] = [times.stock.median / STEPS, times.ours.median / STEPS];
  const speed = countStepFlops(spec, BATCH) / ours / 1e6;
  const peak = gemmFlops() / times.gemm.median / 1e6;
  const isFirst = spec === cnnSpecs[0];
  return [
    divideTimes(
      `${spec.name}: step, stock + composed ÷ ours`,
      stock,
      ours,
      isFirst ? targets.step : undefined,
    ),
    {
      what: `${spec.name}: GFLOP/s ÷ GEMM peak`,
      value: speed / peak,
      detail: `${speed.toFixed(1)} ÷ ${peak.toFixed(1)} GFLOP/s`,
      target: isFirst ? targets.peak : undefined,
    },
  ];
}

function multiply(a: tf.Tensor, transposeA: boolean, transposeB: boolean): void {
  tf.matMul(a, a, transposeA, transposeB).dispose();
}

function gemmFlops(): number {
  return 2 * MATRIX ** 3;
}

async function benchGemm(sets: KernelSets, rounds: number): Promise<Row[]> {
  const a = tf.randomUniform([MATRIX, MATRIX]);
  const times = await measureInTurn(
    {
      stock: () => {
        sets.useStock();
        multiply(a, false, false);
        sets.useOurs();
      },
      plain: () => multiply(a, false, false),
      'transpose a': () => multiply(a, true, false),
      'transpose b': () => multiply(a, false, true),
      'transpose both': () => multiply(a, true, true),
    },
    rounds,
  );
  a.dispose();
  const plain = times.plain.median;
  return [
    ...(['transpose a', 'transpose b', 'transpose both'] as const).map((name) =>
      divideTimes(`GEMM ${MATRIX}³: ${name} ÷ plain`, times[name].median, plain, targets.transpose),
    ),
    divideTimes(`GEMM ${MATRIX}³, plain: stock ÷ ours`, times.stock.median, plain),
  ];
}

/** Leaves our kernels in use. */
export async function benchKernels(sets: KernelSets, rounds: number): Promise<Row[]> {
  sets.useOurs();
  const rows = await benchGemm(sets, rounds);
  for (const spec of cnnSpecs) rows.push(...(await benchCnn(spec, sets, rounds)));
  sets.useOurs();
  return rows;
}
