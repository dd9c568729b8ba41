/** Writes down the models that a run made, as they stand, so that they can be taken out of the browser. */
import * as tf from '@tensorflow/tfjs-core';
import {
  Sequential,
  type LayersModel,
  type SymbolicTensor,
  type layers,
} from '@tensorflow/tfjs-layers';
import { seededRandom } from '../../../math/random';
import type { TakenModel, TakenTensor } from '../../wire/taken-model';
import { copyTensor, type ModelNotes, type Training } from './notes';
import { nameOfLoss } from './watch-models';

type Layer = InstanceType<typeof layers.Layer>;

/** Examples that the model is asked, and the length of a sequence where the model takes any. */
const examples = 4;
const anyLength = 12;

/**
 * Newest first; without those that were never built, or were disposed.
 * @param asked whether they are asked something; not where time is short
 */
export async function takeModels(notes: ModelNotes, asked = true): Promise<TakenModel[]> {
  const alive = notes.models.filter(isWhole).reverse();
  return Promise.all(alive.map((model) => takeModel(model, notes, asked)));
}

function isWhole(model: LayersModel): boolean {
  // A chain that does not know yet what it takes has no weights.
  if (model.inputs.length === 0 || model.outputs.length === 0) return false;
  if (model instanceof Sequential && !model.built) model.build();
  return model.weights.every((weight) => !weight.read().isDisposed);
}

async function takeModel(
  model: LayersModel,
  notes: ModelNotes,
  asked: boolean,
): Promise<TakenModel> {
  const fit = notes.fitOf(model);
  const training = trainingOf(model, notes);
  return {
    name: model.name,
    topology: JSON.stringify(model.toJSON(null, false)),
    weights: await Promise.all(leavesOf(model).map(takeWeights)),
    optimizer: optimizerOf(model, training),
    loss: lossOf(model, training),
    metrics: metricsOf(model),
    fit: fit?.call ?? null,
    batchSize: fit?.batchSize ?? training?.batchSize ?? null,
    data: (await fit?.data) ?? notes.dataSet,
    outputs: model.outputs.map(({ shape }) => [...shape]),
    sample: asked ? await takeSample(model) : null,
  };
}

/** Its layers, with those of a chain within it in that chain's place. */
function leavesOf(model: LayersModel): Layer[] {
  return model.layers.flatMap((layer) => (layer instanceof Sequential ? leavesOf(layer) : [layer]));
}

async function takeWeights(layer: Layer): Promise<Record<string, TakenTensor>> {
  const entries = layer.weights.map(async (weight) => {
    const path = weight.originalName.split('/');
    const role = path.at(-1)!;
    // Both halves of a bidirectional layer have a kernel.
    const half = /^(forward|backward)_/.exec(path.at(-2) ?? '')?.[1];
    return [
      half === undefined ? role : `${half}.${role}`,
      await copyTensor(weight.read()),
    ] as const;
  });
  return Object.fromEntries(await Promise.all(entries));
}

/** A trained weight is a variable, whatever its type says. */
function nameOfVariable(weight: tf.Tensor): string {
  return weight instanceof tf.Variable ? weight.name : '';
}

/** What took gradients of its weights last. */
function trainingOf(model: LayersModel, notes: ModelNotes): Training | null {
  const names = model.trainableWeights.map((weight) => nameOfVariable(weight.read()));
  const own = notes.trainings.filter(({ variables }) => names.some((name) => variables.has(name)));
  return own.at(-1) ?? null;
}

function optimizerOf(model: LayersModel, training: Training | null): TakenModel['optimizer'] {
  const optimizer = (model.optimizer as tf.Optimizer | undefined) ?? training?.optimizer;
  if (optimizer === undefined) return null;
  const settings = Object.entries(optimizer.getConfig()).filter(
    (entry): entry is [string, number | boolean] => ['number', 'boolean'].includes(typeof entry[1]),
  );
  return { name: optimizer.getClassName(), settings: Object.fromEntries(settings) };
}

function lossOf(model: LayersModel, training: Training | null): TakenModel['loss'] {
  const given: unknown =
    Array.isArray(model.loss) && model.loss.length === 1 ? model.loss[0] : model.loss;
  if (given !== undefined) {
    const name = nameOfLoss(given);
    return name === null ? { name: '', from: 'own' } : { name, from: 'compile' };
  }
  if (training === null) return null;
  const { loss } = training;
  return loss === null ? { name: '', from: 'own' } : { name: loss, from: 'loop' };
}

function metricsOf({ metrics }: LayersModel): string[] {
  const given: unknown[] = Array.isArray(metrics) ? metrics : [];
  return given.filter((metric): metric is string => typeof metric === 'string');
}

/** Asks the model something made up, so that whoever takes it along can see that it answers the same. */
async function takeSample(model: LayersModel): Promise<TakenModel['sample']> {
  // Asking one that remembers would change what it remembers.
  if (model.stateful) return null;
  const random = seededRandom(1);
  const asked: tf.Tensor[] = [];
  let answers: tf.Tensor[] = [];
  try {
    for (const input of model.inputs) asked.push(makeInput(input, model, random));
    const predicted = model.predict(asked.length === 1 ? asked[0]! : asked, {
      batchSize: examples,
    });
    answers = Array.isArray(predicted) ? predicted : [predicted];
    const [inputs, outputs] = await Promise.all(
      [asked, answers].map((tensors) => Promise.all(tensors.map(copyTensor))),
    );
    return { inputs: inputs!, outputs: outputs! };
  } catch {
    // It takes inputs of a size that is not known here.
    return null;
  } finally {
    tf.dispose([asked, answers]);
  }
}

function makeInput(input: SymbolicTensor, model: LayersModel, random: () => number): tf.Tensor {
  const shape = input.shape.map((size, axis) => size ?? (axis === 0 ? examples : anyLength));
  shape[0] = examples;
  const values = new Float32Array(shape.reduce((product, size) => product * size, 1));
  const words = countWords(input, model);
  for (let i = 0; i < values.length; i++) {
    values[i] = words === null ? 2 * random() - 1 : Math.floor(random() * words);
  }
  return tf.tensor(values, shape);
}

/** How many words an embedding knows that takes this input; null where none does. */
function countWords(input: SymbolicTensor, model: LayersModel): number | null {
  for (const layer of leavesOf(model)) {
    if (layer.getClassName() !== 'Embedding') continue;
    const fed = layer.inboundNodes.some(({ inputTensors }) => inputTensors.includes(input));
    const words = layer.getConfig()['inputDim'];
    if (fed && typeof words === 'number') return words;
  }
  return null;
}
