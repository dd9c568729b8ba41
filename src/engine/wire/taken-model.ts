/** A model of `tf.layers` as a run leaves it behind: all that a script or notebook of it is written from. */
import * as v from 'valibot';
import { finiteCount, name } from './parts';

const shape = v.pipe(v.array(finiteCount), v.maxLength(8));

function productOf(sizes: readonly number[]): number {
  return sizes.reduce((product, size) => product * size, 1);
}

/** Row-major values and their shape. */
const tensorSchema = v.pipe(
  v.object({ shape, values: v.instance(Float32Array) }),
  v.check(
    (tensor) => productOf(tensor.shape) === tensor.values.length,
    'as many values as the shape says',
  ),
);

/** A list of that many tensors at most. */
function tensors(most: number) {
  return v.pipe(v.array(tensorSchema), v.maxLength(most));
}

export const takenModelSchema = v.object({
  name,
  /** What `model.toJSON()` gives. */
  topology: v.pipe(v.string(), v.maxLength(2 ** 20)),
  /**
   * The weights of each layer, by the last part of their names (`kernel`, `forward.kernel`), in the order in
   * which the topology names the layers; layers of a chain within a chain stand in its place.
   */
  weights: v.array(v.record(name, tensorSchema)),
  /** The class of what trained it last and its settings; null where that is not known. */
  optimizer: v.nullable(
    v.object({ name, settings: v.record(name, v.union([v.number(), v.boolean()])) }),
  ),
  /** A loss's name in TensorFlow.js, and where it was found; `own` is code of the cell's. */
  loss: v.nullable(v.object({ name, from: v.picklist(['compile', 'loop', 'own']) })),
  metrics: v.array(name),
  /** What the training call said; null where the cell trains in a loop of its own. */
  fit: v.nullable(
    v.object({ epochs: finiteCount, validationSplit: v.number(), shuffle: v.boolean() }),
  ),
  batchSize: v.nullable(finiteCount),
  /** What it was trained on, where that is a set with a name or small enough to take along. */
  data: v.nullable(
    v.union([v.literal('mnist'), v.object({ inputs: tensors(1), targets: tensors(1) })]),
  ),
  /** Sizes of what it gives, with null for any. */
  outputs: v.array(v.pipe(v.array(v.nullable(finiteCount)), v.maxLength(8))),
  /** Inputs made up at random, and what the model makes of them; null where it cannot be asked. */
  sample: v.nullable(v.object({ inputs: tensors(16), outputs: tensors(16) })),
});

export type TakenModel = v.InferOutput<typeof takenModelSchema>;
export type TakenTensor = v.InferOutput<typeof tensorSchema>;
