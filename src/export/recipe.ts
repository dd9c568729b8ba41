/** How the model is trained, as far as the page knows it and both libraries have it. */
import type { TakenModel } from '../engine/wire/taken-model';
import { lossOf, type Loss } from './losses';
import { writeOptimiser } from './optimisers';
import type { Plan } from './plan';

export interface Recipe {
  readonly optimiser: NonNullable<ReturnType<typeof writeOptimiser>>;
  readonly loss: Loss;
  readonly epochs: number;
  readonly batchSize: number;
  readonly validationSplit: number;
  readonly shuffle: boolean;
  readonly accuracy: boolean;
}

/** What the reader is told of the files: what is guessed, and what they lack. */
export type Note =
  /** Nothing was seen that trains the model; or by code, or a loss, that has no counterpart. */
  | 'untrained'
  | 'own-optimizer'
  | 'own-loss'
  /** The loss was seen in a loop of the cell's own, which may add to it, and counts its own steps. */
  | 'loop'
  /** Where the examples come from. */
  | 'data-mnist'
  | 'data-inside'
  | 'data-own'
  /** It was not asked anything: the files cannot compare what they predict. */
  | 'no-sample';

export interface Training {
  readonly recipe: Recipe | null;
  readonly data: 'mnist' | 'inside' | 'own';
  readonly notes: readonly Note[];
}

export function planTraining(plan: Plan): Training {
  const { model } = plan;
  const missing = findMissing(plan);
  const data = dataOf(plan);
  const sample: Note[] = model.sample === null ? ['no-sample'] : [];
  if (missing !== null) return { recipe: null, data, notes: [missing, ...sample] };
  const loss = lossOf(model.loss!.name)!;
  const recipe: Recipe = {
    optimiser: writeOptimiser(model.optimizer)!,
    loss,
    epochs: model.fit?.epochs ?? 5,
    batchSize: model.batchSize ?? 32,
    validationSplit: model.fit?.validationSplit ?? 0,
    shuffle: model.fit?.shuffle ?? true,
    accuracy: loss.judged !== null && (model.fit === null || asksAccuracy(model)),
  };
  const loop: Note[] = model.fit === null ? ['loop'] : [];
  return { recipe, data, notes: [...loop, `data-${data}`, ...sample] };
}

function asksAccuracy({ metrics }: TakenModel): boolean {
  return metrics.some((metric) => /acc/i.test(metric));
}

function findMissing({ model, inputs, outputs }: Plan): Note | null {
  if (model.optimizer === null && model.loss === null) return 'untrained';
  if (writeOptimiser(model.optimizer) === null) return 'own-optimizer';
  const several = inputs.length > 1 || outputs.length > 1;
  if (several || model.loss === null || lossOf(model.loss.name) === null) return 'own-loss';
  return null;
}

function dataOf({ model, inputs, outputRanks }: Plan): Training['data'] {
  if (model.data === null) return 'own';
  if (model.data !== 'mnist') return 'inside';
  const pixels = inputs[0]!.shape
    .slice(1)
    .reduce((product: number, size) => product * (size ?? 0), 1);
  const judged = lossOf(model.loss?.name ?? '')?.judged;
  const classes = model.outputs[0]?.at(-1);
  const reads = judged === 'class' && classes === 10 && outputRanks[0] === 2;
  return pixels === 28 * 28 && reads ? 'mnist' : 'own';
}
