// Recurrent layers: the fused operations against the stock layers, on our kernels and on TensorFlow.js's own.
import type { KernelSets } from './kernel-sets';
import { measureInTurn } from './measure';
import { divideTimes, type Row, type Target } from './report';
import { nameModel, prepareSequences, singleLayers, type SequenceModel } from './sequence-models';

const ROUNDS = 9;

interface Comparison {
  readonly model: SequenceModel;
  /** Whether the baseline runs on TensorFlow.js's kernels instead of ours. */
  readonly stockKernels: boolean;
  /** Training steps that make one sample. */
  readonly sample: number;
  readonly target?: Target;
}

const comparisons: readonly Comparison[] = [
  ...singleLayers.map((row) => ({ ...row, stockKernels: false, sample: 4 })),
  { model: { cell: 'lstm', units: [64], inputs: 'numbers' }, stockKernels: true, sample: 4 },
  {
    model: { cell: 'lstm', units: [128, 128], inputs: 'characters' },
    stockKernels: true,
    sample: 1,
    target: { least: 20, aim: 30 },
  },
];

/** One training step of each model: step by step ÷ in one operation. */
export async function benchRecurrent(sets: KernelSets): Promise<Row[]> {
  const rows: Row[] = [];
  for (const { model, stockKernels, sample, target } of comparisons) {
    const training = prepareSequences(model);
    const run = (steps: number) => ({
      layers: async () => {
        if (stockKernels) sets.useStock();
        else sets.useOurs();
        await training.train('layers', steps);
      },
      fused: async () => {
        sets.useOurs();
        await training.train('fused', steps);
      },
    });
    const times = await measureInTurn(run(sample), ROUNDS, run(1));
    training.dispose();
    const baseline = stockKernels ? 'stock' : 'layers on our kernels';
    rows.push(
      divideTimes(
        `${nameModel(model)}: step, ${baseline} ÷ fused`,
        times.layers.median / sample,
        times.fused.median / sample,
        target,
      ),
    );
  }
  sets.useOurs();
  return rows;
}
