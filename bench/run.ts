// Measures our wasm kernels against TensorFlow.js's own, in Node, on one thread; prints a table and JSON.
// Every figure is a ratio of two medians of processor time taken in turn in this run: absolute times
// depend on the machine.
import { mkdir, writeFile } from 'node:fs/promises';
import { cpus, loadavg } from 'node:os';
import { fileURLToPath } from 'node:url';
import * as tf from '@tensorflow/tfjs-core';
import { prepareKernelSets, type KernelSets } from './kernel-sets';
import { measureInTurn } from './measure';
import { buildCnn, cnnSpecs, countStepFlops, makeImages, type CnnSpec } from './models';
import { benchRecurrent } from './recurrent';
import { benchSmallNetwork } from './small-network';

const BATCH = 64;
const ROUNDS = 9;
/** Steps that make one sample: training runs many in a row, so caches are as warm as they would be. */
const STEPS = 4;
const MATRIX = 1024;

interface Row {
  readonly what: string;
  readonly value: number;
  readonly detail: string;
}

async function benchCnn(spec: CnnSpec, sets: KernelSets): Promise<Row[]> {
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
    ROUNDS,
  );
  model.optimizer.dispose();
  model.dispose();
  tf.dispose([x, y, square]);

  const [stock, ours] = [times.stock.median / STEPS, times.ours.median / STEPS];
  const speed = countStepFlops(spec, BATCH) / ours / 1e6;
  const peak = gemmFlops() / times.gemm.median / 1e6;
  return [
    {
      what: `${spec.name}: step, stock + composed ÷ ours`,
      value: stock / ours,
      detail: `${stock.toFixed(1)} ms ÷ ${ours.toFixed(1)} ms`,
    },
    {
      what: `${spec.name}: GFLOP/s ÷ GEMM peak`,
      value: speed / peak,
      detail: `${speed.toFixed(1)} ÷ ${peak.toFixed(1)} GFLOP/s`,
    },
  ];
}

function multiply(a: tf.Tensor, transposeA: boolean, transposeB: boolean): void {
  tf.matMul(a, a, transposeA, transposeB).dispose();
}

function gemmFlops(): number {
  return 2 * MATRIX ** 3;
}

async function benchGemm(sets: KernelSets): Promise<Row[]> {
  const a = tf.randomUniform([MATRIX, MATRIX]);
  sets.useStock();
  const stock = await measureInTurn({ plain: () => multiply(a, false, false) }, 5);
  sets.useOurs();
  const ours = await measureInTurn(
    {
      plain: () => multiply(a, false, false),
      'transpose a': () => multiply(a, true, false),
      'transpose b': () => multiply(a, false, true),
      'transpose both': () => multiply(a, true, true),
    },
    ROUNDS,
  );
  a.dispose();
  const plain = ours.plain.median;
  const rows = (['transpose a', 'transpose b', 'transpose both'] as const).map((name) => ({
    what: `GEMM ${MATRIX}³: ${name} ÷ plain`,
    value: ours[name].median / plain,
    detail: `${ours[name].median.toFixed(1)} ms ÷ ${plain.toFixed(1)} ms`,
  }));
  return [
    ...rows,
    {
      what: `GEMM ${MATRIX}³, plain: stock ÷ ours`,
      value: stock.plain.median / plain,
      detail: `${stock.plain.median.toFixed(1)} ms ÷ ${plain.toFixed(1)} ms`,
    },
  ];
}

function print(rows: readonly Row[]): void {
  const width = Math.max(...rows.map((row) => row.what.length));
  for (const { what, value, detail } of rows) {
    console.log(`${what.padEnd(width)}  ${value.toFixed(2).padStart(7)}  ${detail}`);
  }
}

const sets = await prepareKernelSets();
const machine = {
  processor: cpus()[0]?.model ?? 'unknown',
  cores: cpus().length,
  load: loadavg()[0]!,
  node: process.version,
  build: sets.build,
  threads: 1,
};
const rows = await benchGemm(sets);
for (const spec of cnnSpecs) rows.push(...(await benchCnn(spec, sets)));
rows.push(...(await benchRecurrent(sets)));
rows.push(await benchSmallNetwork(ROUNDS));

print(rows);
const report = JSON.stringify({ machine, rows }, null, 2);
console.log(report);
const results = fileURLToPath(new URL('results/', import.meta.url));
await mkdir(results, { recursive: true });
await writeFile(`${results}kernels.json`, report);
